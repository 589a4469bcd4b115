"""The chat button that other sites put on their pages with one script tag."""

from ui.widget.serving import mount_widget

__all__ = ["mount_widget"]
