"""Runs of syllables that an answer and the texts of a clause have in common."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

_JOINING = """
và của các những cho theo trong trên tại từ đến tới với về là có được do để ở này đó khi như bởi vào ra một
cũng sẽ đã đang bằng giữa hoặc nhằm thì mà bị
"""
_SMALL = frozenset(_JOINING.split())
"""Syllables that only join others."""
_SHORTEST = 3
"""Syllables besides those of `_SMALL` that a run needs: fewer are in common by chance."""


@dataclass(frozen=True)
class Run:
    """`length` syllables, from `said` on in the answer, from `at` on in the text of that number."""

    length: int
    said: int
    text: int
    at: int


def weight(syllables: Sequence[str]) -> int:
    """How many of the syllables say something by themselves."""
    return sum(one not in _SMALL for one in syllables)


def common_runs(said: Sequence[str], texts: Sequence[Sequence[str]], idle: Collection[int] = ()) -> list[Run]:
    """The longest runs of the answer's syllables that the texts repeat; those at `idle` places don't count.

    What the answer says is taken where the texts repeat most of it: "Sở Nội vụ chủ trì" is, and then "Sở Nội
    vụ" elsewhere isn't, unless the answer says it once more. Runs that mostly join words are none.
    """
    runs = sorted(_longest_from_each_start(said, texts), key=lambda run: -run.length)
    taken = set(idle)
    kept: list[Run] = []
    for _, alike in groupby(runs, key=lambda run: run.length):
        new = [run for run in alike if _weight_left(run, said, taken) >= _SHORTEST]
        kept += new
        taken |= {place for run in new for place in _places(run)}
    return kept


def _longest_from_each_start(said: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Run]:
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(said) - _SHORTEST + 1):
        starts[tuple(said[place : place + _SHORTEST])].append(place)
    return [
        Run(_length(said, place, text, at), place, number, at)
        for number, text in enumerate(texts)
        for at in range(len(text) - _SHORTEST + 1)
        for place in starts.get(tuple(text[at : at + _SHORTEST]), ())
        if not (place and at and said[place - 1] == text[at - 1])
    ]


def _length(said: Sequence[str], place: int, text: Sequence[str], at: int) -> int:
    length = 0
    while (
        place + length < len(said) and at + length < len(text) and said[place + length] == text[at + length]
    ):
        length += 1
    return length


def _weight_left(run: Run, said: Sequence[str], taken: set[int]) -> int:
    return weight([said[place] for place in _places(run) if place not in taken])


def _places(run: Run) -> range:
    return range(run.said, run.said + run.length)
