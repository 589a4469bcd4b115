"""The query parameters that narrow what is listed: by plan, province, words, place, agency, year."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import Depends, Query

from assistant.agencies import names_meant
from assistant.api.filtering import Role, RowFilter
from assistant.api.opening import Opened
from assistant.api.requests import check_plans
from assistant.chain import Assistant
from corpus.records import Plan
from corpus.vietnamese.syllables import fold, syllables


async def _chosen(
    assistant: Opened,
    plan: Annotated[list[str], Query(description="plan_id; may be repeated")] = [],  # noqa: B006 - FastAPI copies it
    province: Annotated[str | None, Query(description="name of a province, with or without accents")] = None,
) -> frozenset[str] | None:
    return chosen_plans(assistant.plans, plan, province)


def chosen_plans(
    plans: Sequence[Plan], wanted: Collection[str], province: str | None = None
) -> frozenset[str] | None:
    """The plans that are asked for; None for all of them. Raises Problem (422) for one that isn't there."""
    check_plans(wanted, [known.plan_id for known in plans], field="plan")
    if not wanted and not province:
        return None
    return frozenset(
        known.plan_id
        for known in plans
        if (not wanted or known.plan_id in wanted)
        and (not province or fold(known.province) == fold(province.strip()))
    )


ChosenPlans = Annotated[frozenset[str] | None, Depends(_chosen)]

Words = Annotated[str | None, Query(max_length=400, description="words that all occur in the row")]
Under = Annotated[str | None, Query(max_length=200, description="address prefix, such as PLI")]


async def _placed(chosen: ChosenPlans, q: Words = None, under: Under = None) -> RowFilter:
    return placed_rows(chosen, q, under)


def placed_rows(chosen: frozenset[str] | None, words: str | None, under: str | None) -> RowFilter:
    """The rows of the chosen plans (None: of all) with these words, under this address."""
    return RowFilter(plan_ids=chosen, words=tuple(syllables(words or "")), under=under)


Placed = Annotated[RowFilter, Depends(_placed)]


async def _wanted(
    assistant: Opened,
    placed: Placed,
    agency: Annotated[str | None, Query(description="an agency by any of its names")] = None,
    role: Annotated[
        Role | None, Query(description="what the agency does; alone: rows that have such an agency")
    ] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, description="year named by the row's time")] = None,
) -> RowFilter:
    return assigned_rows(assistant, placed, agency, role, year)


def assigned_rows(
    assistant: Assistant, placed: RowFilter, agency: str | None, role: Role | None, year: int | None
) -> RowFilter:
    """Of the placed rows those with this agency, by any of its names, in this role, in this year."""
    meant = names_meant(agency, assistant.library, assistant.book) if agency else None
    return replace(placed, agencies=meant, role=role, year=year)


Wanted = Annotated[RowFilter, Depends(_wanted)]
