"""What a visitor of a register's page asks for, in the words of its form; and what of it to leave off."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from itertools import combinations
from typing import Any, Self, TypeVar

from assistant.api.filtering import Role, RowFilter
from assistant.api.narrowing import assigned_rows, chosen_plans, placed_rows
from assistant.chain import Assistant
from assistant.deadlines import DeadlineState

_Query = TypeVar("_Query", bound="RowQuery")


@dataclass(frozen=True)
class RowQuery:
    """What rows are narrowed to; empty fields ask for nothing. `q`: words that all occur in the row."""

    province: str = ""
    plan: str = ""
    agency: str = ""
    role: Role | None = None
    year: int | None = None
    q: str = ""

    def wanted(self, assistant: Assistant) -> RowFilter:
        """The filter that this asks for. Raises Problem (422) for a plan that isn't there."""
        chosen = chosen_plans(assistant.plans, [self.plan] if self.plan else [], self.province)
        return assigned_rows(assistant, placed_rows(chosen, self.q, None), self.agency, self.role, self.year)

    @property
    def asked(self) -> dict[str, str]:
        """The fields that ask for something, as a form sends them."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: str(value) for name, value in values if value not in ("", None)}

    def without(self, *names: str) -> Self:
        """The same, these fields asking for nothing."""
        nothing = type(self)()
        emptied: dict[str, Any] = {name: getattr(nothing, name) for name in names}
        return replace(self, **emptied)


@dataclass(frozen=True)
class DeadlineQuery(RowQuery):
    """What deadlines are narrowed to: by their rows, and by how they stand today."""

    state: DeadlineState | None = None


@dataclass(frozen=True)
class Loosening:
    """Fields of a query to leave off, and how many rows there are then."""

    fields: tuple[str, ...]
    count: int


def loosenings(query: _Query, count: Callable[[_Query], int]) -> tuple[Loosening, ...]:
    """The ways to leave off as few fields as bring any rows; that which brings fewest rows comes first.

    `count`: how many rows a query finds. Never all fields are left off.
    """
    asked = tuple(query.asked)
    for left_off in range(1, len(asked)):
        tried = ((names, count(query.without(*names))) for names in combinations(asked, left_off))
        found = [Loosening(names, rows) for names, rows in tried if rows]
        if found:
            return tuple(sorted(found, key=lambda one: one.count))
    return ()
