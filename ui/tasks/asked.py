"""What a form of this section sends: fields left empty ask for nothing."""

from typing import Annotated, Literal

from fastapi import Depends, Query

from assistant.api.filtering import Role
from assistant.api.row_queries import DeadlineQuery, RowQuery
from assistant.deadlines import DeadlineState

_Words = Annotated[str, Query(max_length=400)]
FileFormat = Literal["csv", "xlsx"]
PageNumber = Annotated[int, Query(alias="page", ge=1, le=100_000)]


async def _asked(
    province: _Words = "",
    plan: _Words = "",
    agency: _Words = "",
    role: Role | Literal[""] = "",
    year: Annotated[int, Query(ge=1900, le=2200)] | Literal[""] = "",
    q: _Words = "",
) -> RowQuery:
    return RowQuery(
        province.strip(), plan.strip(), agency.strip(), Role(role) if role else None, year or None, q.strip()
    )


Asked = Annotated[RowQuery, Depends(_asked)]
"""A parameter of this type is what the address asks for. Plans and roles that don't exist are refused."""


async def _asked_deadlines(rows: Asked, state: DeadlineState | Literal[""] = "") -> DeadlineQuery:
    return DeadlineQuery(**vars(rows), state=DeadlineState(state) if state else None)


AskedDeadlines = Annotated[DeadlineQuery, Depends(_asked_deadlines)]
"""The same, and how the deadlines asked for stand today."""
