"""The API as tools of the Model Context Protocol, over HTTP or over standard input and output."""
