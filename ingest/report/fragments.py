"""A published line cut where it was dropped, repaired or lost; its characters all stay, in order."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from corpus.records import Span
from ingest.pieces import Repair
from ingest.report.records import Fragment

HELD, DROPPED, REPAIRED, LOST, PLAIN, TAB = "held", "dropped", "repaired", "lost", "plain", "tab"
_BETWEEN = r"[\s*_\u00ad\u200b-\u200d\ufeff]+"
"""What may stand between two pieces of a word besides blanks: marks that are not shown."""

Mark = tuple[int, int, str]
"""A stretch of the file and its state."""


def cut(source: str, place: Span, marks: Iterable[Mark]) -> tuple[Fragment, ...]:
    """The characters of the file at `place` in stretches of one state; what nothing holds is lost.

    The line end itself is left out.
    """
    place = (place[0], place[0] + len(source[slice(*place)].rstrip("\r")))
    changes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for start, end, state in marks:
        changes[min(max(start, place[0]), place[1])][state] += 1
        changes[min(end, place[1])][state] -= 1
    found: list[Fragment] = []
    active: Counter[str] = Counter()
    for left, right in pairwise(sorted({*place, *changes})):
        active.update(changes[left])
        found.extend(_without_tabs(source[left:right], _state(active, source[left:right])))
    return tuple(found)


def _state(active: Counter[str], text: str) -> str:
    for state in (DROPPED, REPAIRED):
        if active[state] > 0:
            return state
    return PLAIN if active[HELD] > 0 or not text.strip() else LOST


def _without_tabs(text: str, state: str) -> list[Fragment]:
    """Tabs apart, so that the borders of cells can be seen."""
    parts = (part for part in re.split(r"(\t)", text) if part)
    return [Fragment(part, TAB if part == "\t" and state == PLAIN else state) for part in parts]


def _after_the_cut(printed: str) -> str:
    """Of words printed on two lines ("…cut ⏎ off…") those on the second, where the repair's span is."""
    return printed.rpartition("⏎")[2].removesuffix("…")


def locate(source: str, repairs: Iterable[Repair]) -> list[Span | None]:
    """Where the words of each repair stand in the file, a word printed twice each at its own place.

    None when they don't stand in the repair's span as they are.
    """
    reached: dict[tuple[Span, str], int] = {}
    places: list[Span | None] = []
    for repair in repairs:
        start, end = repair.span
        words = re.compile(_BETWEEN.join(map(re.escape, _after_the_cut(repair.before).split())))
        found = words.search(source, reached.get((repair.span, repair.before), start), end)
        if found is None or not found.group():
            places.append(None)
            continue
        reached[repair.span, repair.before] = found.end()
        places.append(found.span())
    return places
