"""GET /api/tasks and /api/targets: the registers, filtered."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from assistant.api.filtering import Role, RowFilter, target_fits, task_fits
from assistant.api.opening import Opened
from assistant.api.register_pages import Paged, Rows, reply
from assistant.api.register_replies import TargetRow, TaskRow, row_of
from assistant.api.requests import check_plans
from corpus.agencies import load_agencies
from corpus.vietnamese.syllables import fold, syllables

router = APIRouter(prefix="/api", tags=["registers"])


async def _placed(
    assistant: Opened,
    plan: Annotated[list[str], Query(description="plan_id; may be repeated")] = [],  # noqa: B006 - FastAPI copies it
    province: Annotated[str | None, Query(description="name of a province, with or without accents")] = None,
    q: Annotated[str | None, Query(max_length=400, description="words that all occur in the row")] = None,
    under: Annotated[str | None, Query(max_length=200, description="address prefix, such as PLI")] = None,
) -> RowFilter:
    check_plans(plan, [known.plan_id for known in assistant.plans], field="plan")
    kept = [
        known.plan_id
        for known in assistant.plans
        if (not plan or known.plan_id in plan)
        and (not province or fold(known.province) == fold(province.strip()))
    ]
    return RowFilter(plan_ids=frozenset(kept), words=tuple(syllables(q or "")), under=under)


Placed = Annotated[RowFilter, Depends(_placed)]


async def _wanted(
    placed: Placed,
    agency: Annotated[str | None, Query(description="an agency by any of its names")] = None,
    role: Annotated[
        Role | None, Query(description="what the agency does; alone: rows that have such an agency")
    ] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, description="year named by the row's time")] = None,
) -> RowFilter:
    named = load_agencies().canonical(agency) if agency else None
    return replace(placed, agency=named, role=role, year=year)


Wanted = Annotated[RowFilter, Depends(_wanted)]


@router.get("/tasks", response_model=Rows[TaskRow], summary="The register of tasks")
def tasks(assistant: Opened, wanted: Wanted, page: Paged) -> Rows[TaskRow] | Response:
    """Who leads, coordinates and carries out what, by when, in the order of the plans."""
    found = (task for task in assistant.index.store.tasks() if task_fits(task, wanted))
    return reply("tasks", TaskRow, [row_of(TaskRow, task, page.root) for task in found], page)


@router.get("/targets", response_model=Rows[TargetRow], summary="The register of targets")
def targets(assistant: Opened, wanted: Wanted, page: Paged) -> Rows[TargetRow] | Response:
    """What is to be reached, by year, in the order of the plans."""
    found = (target for target in assistant.index.store.targets() if target_fits(target, wanted))
    return reply("targets", TargetRow, [row_of(TargetRow, target, page.root) for target in found], page)
