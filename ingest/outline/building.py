"""Stage 6: pieces → drafts by their printed numbers: Mục, khoản, mục con, điểm, bullets, paragraphs.

Guarantees: every piece is in exactly one draft; the address keeps what is printed; a number out of sequence
is reported, never repaired; an unnumbered paragraph right under a heading belongs to that heading.
"""

from collections import Counter
from dataclasses import dataclass, field

from corpus.records import ClauseKind, Span
from ingest.outline.drafts import Draft
from ingest.outline.markers import COUNTED, Marker
from ingest.outline.sequence import follows
from ingest.pieces import Oddity, OddityKind, Piece

_LONGEST_TITLE = 250
_TAKEN = -2


@dataclass
class _Open:
    """An item that later pieces may stand under."""

    marker: Marker | None
    segments: tuple[str, ...]
    title: str
    is_heading: bool
    draft: int
    counts: Counter[str] = field(default_factory=Counter)
    last: Marker | None = None
    """The last marker opened right under this item, for checking the sequence."""


class Outline:
    """Builds the drafts of one zone, under `segments` (empty for the body, the appendix otherwise)."""

    def __init__(self, segments: tuple[str, ...] = (), heading: tuple[str, ...] = ()) -> None:
        self._base_heading = heading
        self._stack = [_Open(None, segments, "", False, -1)]
        self.drafts: list[Draft] = []
        self.oddities: list[Oddity] = []

    @property
    def segments(self) -> tuple[str, ...]:
        """Address segments of the innermost heading that is open: where a table stands."""
        return self._heading_item().segments

    @property
    def heading(self) -> tuple[str, ...]:
        """Headings above whatever comes next inside the innermost open heading."""
        return self._headings_to(self._heading_item())

    def add(self, piece: Piece) -> None:
        """Place one more piece."""
        if piece.marker is None:
            self._add_paragraph(piece)
        else:
            self._add_item(piece, piece.marker)

    def take(self) -> tuple[list[Draft], list[Oddity]]:
        """What has been placed since the last call. Drafts taken can no longer be added to."""
        drafts, oddities = self.drafts, self.oddities
        self.drafts, self.oddities = [], []
        for item in self._stack:
            item.draft = _TAKEN
        return drafts, oddities

    def _add_item(self, piece: Piece, marker: Marker) -> None:
        while len(self._stack) > 1 and self._top_order() >= marker.order:
            self._stack.pop()
        above = self._stack[-1]
        if marker.rank in COUNTED:
            sign = COUNTED[marker.rank]
            above.counts[sign] += 1
            segment, kind = f"{sign}{above.counts[sign]}", ClauseKind.BULLET
        else:
            if not follows(marker, above.last):
                what = f"số thứ tự «{marker.number}» không nối tiếp"
                self.oddities.append(Oddity(piece.lines[0].number, what, OddityKind.NUMBERING))
            above.last = marker
            segment = marker.segment
            kind = ClauseKind.HEADING if _is_title(piece) else ClauseKind.POINT
        opened = _Open(
            marker, (*above.segments, segment), piece.text, kind is ClauseKind.HEADING, len(self.drafts)
        )
        self._append(opened.segments, kind, piece.text, piece.spans, self._headings_to(above))
        self._stack.append(opened)

    def _add_paragraph(self, piece: Piece) -> None:
        top = self._stack[-1]
        if top.is_heading and top.draft == len(self.drafts) - 1 and "p" not in top.counts:
            top.counts["p"] += 1
            self.drafts[-1] = self.drafts[-1].followed_by(piece.text, piece.spans)
            return
        above = self._heading_item()
        while self._stack[-1] is not above:
            self._stack.pop()
        above.counts["p"] += 1
        segments = (*above.segments, f"p{above.counts['p']}")
        self._append(segments, ClauseKind.PARAGRAPH, piece.text, piece.spans, self._headings_to(above))

    def _append(
        self,
        segments: tuple[str, ...],
        kind: ClauseKind,
        text: str,
        spans: tuple[Span, ...],
        heading: tuple[str, ...],
    ) -> None:
        self.drafts.append(Draft(segments, kind, text, spans, heading))

    def _top_order(self) -> tuple[int, int]:
        marker = self._stack[-1].marker
        return marker.order if marker else (0, 0)

    def _heading_item(self) -> _Open:
        return next((item for item in reversed(self._stack) if item.is_heading), self._stack[0])

    def _headings_to(self, item: _Open) -> tuple[str, ...]:
        position = self._stack.index(item)
        return self._base_heading + tuple(opened.title for opened in self._stack[1 : position + 1])


def _is_title(piece: Piece) -> bool:
    """Whether an opened item is a heading rather than a sentence of its own."""
    return not piece.text.endswith((".", ";", ",")) and len(piece.text) <= _LONGEST_TITLE
