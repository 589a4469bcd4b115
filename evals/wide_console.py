"""A console on which tables aren't squeezed."""

from rich.console import Console


def wide(console: Console, columns: int) -> Console:
    """The console itself on a terminal; into a file or a pipe, one that is so many columns wide."""
    return console if console.is_terminal else Console(file=console.file, width=columns)
