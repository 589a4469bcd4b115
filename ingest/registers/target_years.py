"""Which year a target is for: by its own words, else by what it stands under, else by the plan's title."""

import re
from collections.abc import Iterator, Mapping, Sequence

from corpus.addresses import ancestors
from corpus.records import Clause, Plan
from ingest.registers.figures import Figure

_YEAR = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/%.]\d|\d|%)")
_SPOKEN = re.compile(
    r"(?:năm|giai đoạn|thời kỳ)\s+(?:20\d\d\s*[-–]\s*)?(?P<year>20\d\d)(?!\d|/\d)", re.IGNORECASE
)
_OUTLOOK = re.compile(r"[,;]?\s*(?:và\s+)?(?:định hướng|tầm nhìn)[^.;:]*", re.IGNORECASE)
_STRAIGHT_AFTER = re.compile(r"[^;.:\d]*$")
_LEAD_IN = 300


def years_of_figures(text: str, figures: Sequence[Figure], first_year: int | None) -> tuple[int | None, ...]:
    """The year that the text itself gives each figure, None where it gives none.

    "đến năm 2025 đạt 80%, năm 2030 đạt 95%" and "80% vào năm 2025 và 95% vào năm 2030" are both read; a year
    holds for the figures behind it until another comes. Years before `first_year` are of the past.
    """
    mentions = [
        (match.start(), int(match["year"]))
        for match in _SPOKEN.finditer(text)
        if first_year is None or int(match["year"]) >= first_year
    ]
    return tuple(_each(text, figures, mentions))


def _each(text: str, figures: Sequence[Figure], mentions: list[tuple[int, int]]) -> Iterator[int | None]:
    current: int | None = None
    taken = 0
    for position, figure in enumerate(figures):
        following = figures[position + 1].start if position + 1 < len(figures) else len(text)
        reached = taken
        while reached < len(mentions) and mentions[reached][0] < figure.start:
            reached += 1
        if reached > taken:
            taken, current = reached, mentions[reached - 1][1]
        elif taken < len(mentions) and mentions[taken][0] < following:
            at, year = mentions[taken]
            if _STRAIGHT_AFTER.fullmatch(text, figure.end, at):
                taken += 1
                current = year
        yield current


def year_above(clause: Clause, by_address: Mapping[str, Clause], plan: Plan) -> int | None:
    """The year of the innermost heading or lead-in with one; else the year that the plan's title names.

    "đến năm 2025, định hướng đến năm 2030" means 2025, "giai đoạn 2021 - 2025" its end.
    """
    lead_ins = [_lead_in(by_address[above]) for above in ancestors(clause.address) if above in by_address]
    for words in (*reversed(lead_ins), *reversed(clause.heading)):
        year = year_named(words)
        if year:
            return year
    return year_named(plan.title)


def year_named(words: str) -> int | None:
    """The year of a heading or a column's name; its outlook counts only when nothing else has one."""
    years = _YEAR.findall(_OUTLOOK.sub("", words)) or _YEAR.findall(words)
    return int(years[-1]) if years else None


def first_year(plan: Plan) -> int | None:
    """The year that the plan begins in: what lies before it is no target."""
    titled = [int(year) for year in _YEAR.findall(plan.title)]
    if plan.issued:
        return plan.issued.year
    return min(titled) if titled else None


def _lead_in(clause: Clause) -> str:
    """What a clause says of those under it: its first line, and a line that ends with a colon."""
    first, *rest = clause.text.split("\n")
    if not rest:
        return first if first.rstrip().endswith(":") or len(first) <= _LEAD_IN else ""
    return "\n".join([first, *(line for line in rest if line.rstrip().endswith(":"))])
