"""The time that a plan is for, from its title."""

import re
from dataclasses import dataclass

from corpus.records import Plan
from corpus.vietnamese.syllables import fold

_FROM_TO = re.compile(r"\b(?:giai doan|tu nam)\s+(?:20\d\d)\s*(?:-|–|den(?: nam)?)\s*(20\d\d)\b")
_UNTIL = re.compile(r"\b(?:den|toi)\s+(?:het\s+)?nam\s+(20\d\d)\b")
_BEYOND = re.compile(r"\b(?:dinh huong|tam nhin)\s+(?:den|toi)\s+(?:nam\s+)?(20\d\d)\b")
_OF_YEAR = re.compile(r"(?<!thang \d )(?<!thang \d\d )\bnam\s+(20\d\d)\b")


@dataclass(frozen=True)
class Period:
    """A plan's targets are for the years up to `until`; it looks `beyond` to a later one, or to none."""

    until: int
    beyond: int | None = None


def period_of(plan: Plan) -> Period | None:
    """What the title says: "giai đoạn 2021 - 2025, định hướng đến năm 2030", "năm 2025"; None where nothing.

    The years of dates ("ngày 31/3/2022") are none of it.
    """
    title = fold(plan.title)
    beyond = _BEYOND.search(title)
    rest = _BEYOND.sub(" ", title)
    until = [int(year) for pattern in (_FROM_TO, _UNTIL, _OF_YEAR) for year in pattern.findall(rest)]
    if not until:
        return None
    return Period(max(until), int(beyond[1]) if beyond else None)
