"""Lanes of arcs beside a column of rows.

Guarantees: arcs that overlap are in different lanes, and an arc within another is nearer to the rows; so no
arc is drawn over another, and none crosses what stands in the rows.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[int, int]
"""The rows at the ends of an arc: where it starts, where it leads; the same row for one that turns back."""


@dataclass(frozen=True)
class Ports:
    """How far from the middle of its row each end of an arc is, in pixels downwards."""

    start: float
    end: float


def lanes(spans: Sequence[Span]) -> tuple[int, ...]:
    """The lane of each arc, counted from 0 beside the rows."""
    order = sorted(range(len(spans)), key=lambda at: (_length(spans[at]), at))
    found: dict[int, int] = {}
    for at in order:
        taken = {found[other] for other in found if _overlap(spans[at], spans[other])}
        within = [found[other] for other in found if _holds(spans[at], spans[other])]
        lane = max(within) + 1 if within else 0
        while lane in taken:
            lane += 1
        found[at] = lane
    return tuple(found[at] for at in range(len(spans)))


def ports(spans: Sequence[Span], height: float, apart: float = 5) -> tuple[Ports, ...]:
    """Where in its rows each arc begins and ends, `apart` pixels or less from the next within `height`.

    Ends that lead upwards stand above those that lead downwards, longer arcs around shorter ones.
    """
    at_row: dict[int, list[tuple[_Turn, int, int]]] = defaultdict(list)
    for at, (start, end) in enumerate(spans):
        at_row[start].append((_turn(start, end, at, side=0), at, 0))
        at_row[end].append((_turn(end, start, at, side=1), at, 1))
    offsets: dict[tuple[int, int], float] = {}
    for ends in at_row.values():
        step = min(apart, height / len(ends))
        for place, (_, at, side) in enumerate(sorted(ends)):
            offsets[at, side] = (place - (len(ends) - 1) / 2) * step
    return tuple(Ports(offsets[at, 0], offsets[at, 1]) for at in range(len(spans)))


_Turn = tuple[int, int, int]


def _turn(row: int, other: int, at: int, *, side: int) -> _Turn:
    """The place of an end among those of its row; of two arcs between the same rows the later is outside."""
    if row == other:
        return 1, side, at
    return (0, row - other, at) if other < row else (2, row - other, -at)


def _length(span: Span) -> int:
    return abs(span[0] - span[1])


def _overlap(one: Span, other: Span) -> bool:
    """Whether two arcs share more than a single row; those that turn back share theirs with each other."""
    low, high = max(min(one), min(other)), min(max(one), max(other))
    return low < high or (low == high and one[0] == one[1] and other[0] == other[1])


def _holds(outer: Span, inner: Span) -> bool:
    return min(outer) <= min(inner) and max(inner) <= max(outer) and _length(outer) > _length(inner)
