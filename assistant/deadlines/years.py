"""The years that a time as printed names."""

import re
from itertools import pairwise

from assistant.deadlines.moments import moments
from corpus.vietnamese.syllables import fold

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_UNTIL = re.compile(r"\s*(?:[-–—]|den(?: het)?)\s*(?:nam\s*)?")


def years_named(time: str) -> frozenset[int]:
    """The years that a time as printed names; a span means each of its years.

    >>> sorted(years_named("Tháng 6/2023; giai đoạn 2024 - 2026"))
    [2023, 2024, 2025, 2026]
    """
    folded = fold(time)
    years = {int(year) for year in _YEAR.findall(folded)}
    for first, last in pairwise(moments(folded)):
        if _UNTIL.fullmatch(folded[first.end : last.start]):
            years |= set(range(first.first.year, last.last.year + 1))
    return frozenset(years)
