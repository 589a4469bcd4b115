"""The frame that all public pages share: header, look, font, files; mounted before anything at the root."""

from ui.site.files import mount_files
from ui.site.pages import footer_html, header_html, page
from ui.site.unknown import tell_unknown

__all__ = ["footer_html", "header_html", "mount_files", "page", "tell_unknown"]
