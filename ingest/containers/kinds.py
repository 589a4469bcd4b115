"""Which container a file is: told by its first bytes, and by its name only where these leave it open."""

import re
from enum import Enum
from pathlib import PurePath

from corpus.errors import FileFault, PlanFileError


class Kind(Enum):
    """A container that plans are published in."""

    TEXT = "text"
    DOCX = "docx"
    HTML = "html"
    PDF = "pdf"


_AS_DOCX = "Save it as DOCX, without a password."
_AS_TEXT = "Recognise its text first, or give the plan as DOCX or text."
_PICTURE = ("is a picture", _AS_TEXT, FileFault.SCANNED)
_REFUSED = {
    b"\xd0\xcf\x11\xe0": ("is an old Word file (.doc), or a locked one", _AS_DOCX, FileFault.OLD_WORD),
    b"{\\rtf": ("is an RTF file", _AS_DOCX, FileFault.OLD_WORD),
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
}
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Bytes within which readers look for the sign of a PDF file: some sites put a blank line before it."""

_ZIP = b"PK\x03\x04"
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})


def kind_of(name: str, content: bytes) -> Kind:
    """The container of a file. Raises PlanFileError for one that is known and not read."""
    for sign, (what, mend, fault) in _REFUSED.items():
        if content.startswith(sign):
            raise PlanFileError(f"{name}: {what}.", mend, fault)
    if content[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(_PDF):
        return Kind.PDF
    if content.startswith(_ZIP):
        return Kind.DOCX
    if _HTML.match(content[: 1 << 16]) or PurePath(name).suffix.lower() in _HTML_ENDINGS:
        return Kind.HTML
    return Kind.TEXT
