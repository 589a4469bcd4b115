"""Serving over HTTP: one process, or several over one port."""

from ui.serving.serving import serve_site

__all__ = ["serve_site"]
