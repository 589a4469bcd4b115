"""The logical lines that the outline is built from, and the record of what was left out."""

from dataclasses import dataclass, replace
from enum import StrEnum

from corpus.records import Span
from ingest.lines import Line
from ingest.outline.markers import Marker, find_marker

SENTENCE_ENDS = (".", ";", "!", "?", "./.")
LEAD_IN_ENDS = (":",)


@dataclass(frozen=True, slots=True)
class Piece:
    """One or more lines that belong together: an opened item, or a paragraph when `marker` is None.

    `text` is shown whole, its marker included; `body` is the text after the marker.
    """

    marker: Marker | None
    text: str
    body: str
    lines: tuple[Line, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the piece stands in the published file."""
        return tuple(line.span for line in self.lines)

    @property
    def complete(self) -> bool:
        """Whether it ends as a sentence, a list item or a lead-in does."""
        return self.text.endswith(SENTENCE_ENDS + LEAD_IN_ENDS)

    def joined(self, other: "Piece", text: str) -> "Piece":
        """This piece with `text`, the words of `other`, written after it."""
        return replace(
            self, text=f"{self.text} {text}", body=f"{self.body} {text}", lines=self.lines + other.lines
        )


@dataclass(frozen=True)
class Dropped:
    """A source line, or the part of it in `span`, that stands in no clause, and why."""

    line: int
    span: Span
    text: str
    reason: str


@dataclass(frozen=True)
class Repair:
    """A place where what is shown is not what is printed: the words `before` and `after`, and why.

    `span` covers the printed words, or the line that they stand in.
    """

    line: int
    span: Span
    before: str
    after: str
    why: str


class OddityKind(StrEnum):
    """What sort of thing the reader noticed."""

    NUMBERING = "numbering"
    """A number that does not follow the one before it, or stands twice."""
    TABLE_ROW = "table_row"
    """A row that does not fit the header of its table."""


@dataclass(frozen=True)
class Oddity:
    """Something in the text that the reader noticed and left as printed."""

    line: int
    what: str
    kind: OddityKind


def piece(line: Line) -> Piece:
    """The line as a piece of its own."""
    marker, body = find_marker(line.text)
    return Piece(marker, line.text, body, (line,))


def drop(found: Piece, reason: str) -> tuple[Dropped, ...]:
    """All lines of a piece as dropped."""
    return tuple(Dropped(line.number, line.span, line.text, reason) for line in found.lines)
