"""Stage 1: the published text as lines that know where they stand.

Guarantees: every non-blank line of the text is one Line, in order; `span` covers exactly its characters
without the surrounding blanks; `text` is NFC, holds no Markdown or HTML marks, and has single blanks.
"""

import re
import unicodedata
from dataclasses import dataclass

from corpus.records import Span

_TAG = re.compile(r"</?[a-zA-Z]+\s*/?>")
_HASHES = re.compile(r"^#{1,6}\s+")
_STARS = re.compile(r"(?!^\*\s)\*{1,3}")
_BLANKS = re.compile(r"[^\S\t]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))
_MARKED_UP = re.compile(r"^(#{1,6}\s|\*\*)")


@dataclass(frozen=True)
class Line:
    """One non-blank line. `number` counts from 1; `emphasised`: set as a heading or in bold by its marks."""

    number: int
    span: Span
    text: str
    emphasised: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """The tab-separated parts; one part for a line without tabs."""
        return tuple(cell.strip() for cell in self.text.split("\t"))


def read_lines(source: str) -> tuple[Line, ...]:
    """Every non-blank line of a published text."""
    lines: list[Line] = []
    start = 0
    for number, raw in enumerate(source.split("\n"), start=1):
        shown = raw.strip(" \r\n\xa0")
        if shown.strip():
            left = start + raw.index(shown)
            marked_up = bool(_MARKED_UP.match(shown))
            lines.append(Line(number, (left, left + len(shown)), without_marks(shown), marked_up))
        start += len(raw) + 1
    return tuple(lines)


def without_marks(text: str) -> str:
    """The words of a line in NFC: no Markdown, HTML or invisible characters, single blanks, tabs kept."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    text = _TAG.sub("", _HASHES.sub("", text))
    return _BLANKS.sub(" ", _STARS.sub("", text)).strip(" ")
