"""The rows that a question asks for, and what is to be told of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.answer.case import Case
from assistant.answer.columns import Column
from assistant.answer.naming import one_line
from assistant.answer.row_times import time_of
from assistant.answer.scoping import Scope, by_agency
from assistant.question import QuestionKind
from corpus.records import Clause

FEW = 12
"""Up to so many rows are told one by one even when only their number is asked."""


@dataclass(frozen=True)
class Listing:
    """The rows asked for: those counted, and the part of them asked beside ("trong đó bao nhiêu…")."""

    case: Case
    noun: str
    scope: Scope
    rows: tuple[Clause, ...]
    part: tuple[Clause, ...] | None
    role: Column
    timed: bool
    untimely: bool
    """Whether there are such rows, but none of the time that is asked for."""

    @cached_property
    def agency(self) -> str:
        """The agency whose rows are meant; of several, those that have one of them."""
        asked = self.case.question.agencies
        own = self.rows if self.part is None else self.part
        having = [name for name in asked if rows_of(name, own, self.case, self.role)]
        return ", ".join(having or asked)

    @property
    def whole(self) -> Clause | None:
        """The heading, where everything under it is counted."""
        selected = self.timed or (bool(self.agency) and self.part is None)
        return None if selected else self.scope.heading

    @property
    def time(self) -> str | None:
        """The printed time of the rows, where it was asked for and is one."""
        times = {one_line(time_of(row)) for row in self.rows} if self.timed else set()
        return times.pop() if len(times) == 1 else None

    @property
    def at_times(self) -> bool:
        """Whether each row is of a time of its own that holds the one asked for."""
        return self.timed and self.time is None

    @property
    def told(self) -> bool:
        """Whether the rows are told one by one: they are asked for, or are a selection of few."""
        if "names" in self.case.wanted or self.case.question.kind is QuestionKind.AGENCY_TASKS:
            return True
        return self.whole is None and len(self.rows) <= FEW

    @property
    def standing_for(self) -> tuple[Clause, ...]:
        """What a count cites: the heading of a whole, nothing where the rows follow, else every row.

        The heading over a selection says nothing of what is selected.
        """
        if self.whole is not None:
            return (self.whole,)
        return () if self.told else self.rows


def rows_of(agency: str, rows: Sequence[Clause], case: Case, role: Column) -> list[Clause]:
    """Those of the rows in which this agency has the role."""
    alone = replace(case, question=replace(case.question, agencies=(agency,)))
    return by_agency(rows, alone, role)
