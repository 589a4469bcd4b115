"""What the headings over a clause say of it."""

import re

from corpus.records import Clause, ClauseKind

_YEAR = re.compile(r"\b20[2-4]\d\b")


def headings_of(clause: Clause) -> tuple[str, ...]:
    """The headings over the clause, outermost first; a heading's own title counts as one."""
    if clause.kind is ClauseKind.HEADING:
        return (*clause.heading, clause.text.partition("\n")[0])
    return clause.heading


def year_of(clause: Clause) -> int | None:
    """The one year that the headings set for the clause ("Mục tiêu cơ bản đến năm 2030"), nearest first."""
    for heading in reversed(headings_of(clause)):
        years = {int(year) for year in _YEAR.findall(heading)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None
