"""Stage 3: page seams. A page break cuts a line in two, or prints the end of a page again on the next.

Guarantees: no word is changed; a line is joined only to an unfinished one before it; a line is dropped only
when the same words stand in full beside it, and each drop is reported with its reason.
"""

import re
from dataclasses import dataclass, field, replace

from ingest.capitals import in_capitals
from ingest.outline.markers import Rank
from ingest.pieces import Dropped, Piece, Repair, drop

NEAR = 3
"""How many pieces away a page seam repeats itself."""
LEAST_PREFIX = 30
LEAST_OVERLAP, MOST_OVERLAP = 20, 500
SHOWN = 25
"""Characters of each half that a report shows."""
REPEATED = "lặp lại ở chỗ sang trang"
CUT = "dòng bị cắt ở chỗ sang trang"
_NAMES_A_PLACE = re.compile(r"\b(tại|theo|các|và|của|từ|đến) (khoản|điểm|mục|điều|phụ lục)$", re.IGNORECASE)
"""After such words the next line opens with the number that is meant, not with a heading."""


@dataclass
class Mended:
    """The pieces after mending, what was left out of them, and each place where two halves were joined."""

    pieces: list[Piece] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def mend_seams(pieces: list[Piece]) -> Mended:
    """The pieces with cut lines joined and repeated ones left out."""
    mended = Mended()
    kept = mended.pieces
    for position, piece in enumerate(pieces):
        if _repeats_an_end(piece, kept) or _begins_a_later_one(
            piece, pieces[position + 1 : position + 1 + NEAR]
        ):
            mended.dropped.extend(drop(piece, REPEATED))
        elif kept and _continues(piece, kept[-1]):
            mended.repairs.append(_seam(kept[-1], piece))
            kept[-1], left_out = _join(kept[-1], piece)
            mended.dropped.extend(left_out)
        else:
            kept.append(piece)
    return mended


def _seam(before: Piece, piece: Piece) -> Repair:
    """The join, shown by the words on its two sides."""
    line = piece.lines[0]
    left, right = before.text[-SHOWN:], piece.text[:SHOWN]
    return Repair(line.number, line.span, f"…{left} ⏎ {right}…", f"…{left} {right}…", CUT)


def _repeats_an_end(piece: Piece, before: list[Piece]) -> bool:
    """The last line of the page before, printed again: a fragment that an earlier piece ends with."""
    if piece.marker is not None or not piece.text[0].islower():
        return False
    return any(earlier.text.endswith(f" {piece.text}") for earlier in before[-NEAR:])


def _begins_a_later_one(piece: Piece, after: list[Piece]) -> bool:
    """An unfinished line whose words open a later, longer one of the same kind."""
    if piece.complete or len(piece.text) < LEAST_PREFIX or piece.marker is None:
        return False
    return any(
        later.marker == piece.marker
        and later.text.startswith(piece.text)
        and len(later.text) > len(piece.text)
        for later in after
    )


def _continues(piece: Piece, before: Piece) -> bool:
    """The second half of a line: no marker, a small letter or a new page, after a line that doesn't end."""
    if before.complete:
        return False
    if _NAMES_A_PLACE.search(before.text):
        return True
    if piece.marker is not None:
        return False
    title = before.marker is not None and before.marker.rank <= Rank.ITEM and in_capitals(before.body)
    return (piece.text[0].islower() or piece.lines[0].opens_page) and not title


def _join(before: Piece, piece: Piece) -> tuple[Piece, list[Dropped]]:
    """Both halves as one; words printed on both sides of the seam are kept once."""
    overlap = _overlap(before.text, piece.text)
    rest = piece.text[overlap:].lstrip()
    if not overlap:
        return before.joined(piece, rest), []
    line, (start, end) = piece.lines[0], piece.lines[0].span
    cut = start + overlap
    repeated = Dropped(line.number, (start, cut), piece.text[:overlap], REPEATED)
    second_half = replace(piece, lines=(replace(line, span=(cut, end)), *piece.lines[1:]))
    return before.joined(second_half, rest), [repeated]


def _overlap(left: str, right: str) -> int:
    """Length of the longest end of `left`, in whole words, that `right` opens with; 0 when too short."""
    for length in range(min(len(left), len(right), MOST_OVERLAP), LEAST_OVERLAP - 1, -1):
        if left.endswith(right[:length]) and (len(left) == length or left[-length - 1] == " "):
            return length
    return 0
