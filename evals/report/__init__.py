"""A run as people read it: in the terminal, as Markdown, as one page that opens from a disk."""
