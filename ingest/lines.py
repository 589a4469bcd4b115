"""Stage 1: the published text as lines that know where they stand.

Guarantees: every non-blank line of the text is one Line, in order; `span` covers exactly its characters
without the surrounding blanks; `text` is NFC, holds no Markdown or HTML marks, and has single blanks.
"""

import html
import re
import unicodedata
from dataclasses import dataclass

from corpus.records import Span

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z]{1,10}(?:\s+[a-zA-Z-]+\s*=[^<>]{0,200})?\s*/?>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6});")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_HASHES = re.compile(r"^#{1,6}\s+")
_STARS = re.compile(r"(?!^\*\s)\*{1,3}")
_BLANKS = re.compile(r"[^\S\t]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))
PAGE_BREAK = "\f"
NOTHING = "-" * 3
"""The text of a line that holds marks alone."""

_BLANK = " \r\f\v\xa0"
_MARKED_UP = re.compile(r"^(#{1,6}\s|\*\*)")


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line. `number` counts from 1; `emphasised`: set as a heading or in bold by its marks.

    `opens_page`: the first line of a page, in a text that says where its pages begin (by a form feed).
    """

    number: int
    span: Span
    text: str
    emphasised: bool
    opens_page: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The tab-separated parts; one part for a line without tabs."""
        return tuple(cell.strip() for cell in self.text.split("\t"))


def read_lines(source: str) -> tuple[Line, ...]:
    """Every non-blank line of a published text."""
    lines: list[Line] = []
    start = 0
    new_page = False
    for number, raw in enumerate(source.split("\n"), start=1):
        new_page = new_page or PAGE_BREAK in raw
        shown = raw.strip(_BLANK)
        text = without_marks(shown)
        left = start + raw.index(shown)
        span = (left, left + len(shown))
        if text.strip():
            marked_up = bool(_MARKED_UP.match(shown))
            lines.append(Line(number, span, text, marked_up, new_page))
            new_page = False
        elif shown.strip():
            lines.append(Line(number, span, NOTHING, False))
        start += len(raw) + 1
    return tuple(lines)


def without_marks(text: str) -> str:
    """The words of a line in NFC: no Markdown, HTML or invisible characters, single blanks, tabs kept."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), _TAG.sub("", _BREAK.sub(" ", text)))
    text = _STARS.sub("", _HASHES.sub("", text))
    return _BLANKS.sub(" ", _ESCAPED.sub(r"\1", text)).strip(" ")


def is_marks(line: Line) -> bool:
    """Whether a line holds nothing but cell borders and rules."""
    return not line.text.strip("|-_=: ") and line.text != "-"
