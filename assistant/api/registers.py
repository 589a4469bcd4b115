"""GET /api/tasks and /api/targets: the registers, filtered."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request

from assistant.api.filtering import Role, RowFilter, target_fits, task_fits
from assistant.api.opening import Opened
from assistant.api.problems import Problem
from assistant.api.register_replies import TargetRows, TaskRows, target_row, task_row
from assistant.api.requests import check_plans
from corpus.agencies import load_agencies
from corpus.vietnamese.syllables import fold, syllables

router = APIRouter(prefix="/api", tags=["registers"])
MOST_ROWS = 1000


async def _wanted(
    assistant: Opened,
    plan: Annotated[list[str], Query(description="plan_id; may be repeated")] = [],  # noqa: B006 - FastAPI copies it
    province: Annotated[str | None, Query(description="name of a province, with or without accents")] = None,
    agency: Annotated[str | None, Query(description="an agency by any of its names")] = None,
    role: Annotated[
        Role | None, Query(description="what the agency does; alone: rows that have such an agency")
    ] = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, description="year named by the row's time")] = None,
    q: Annotated[str | None, Query(max_length=400, description="words that all occur in the row")] = None,
    under: Annotated[str | None, Query(max_length=200, description="address prefix, such as PLI")] = None,
    format: Annotated[Literal["json", "csv", "xlsx"], Query(description="json")] = "json",
) -> RowFilter:
    if format != "json":
        raise Problem("format_unavailable", field="format", format=format)
    check_plans(plan, [known.plan_id for known in assistant.plans], field="plan")
    kept = [
        known.plan_id
        for known in assistant.plans
        if (not plan or known.plan_id in plan)
        and (not province or fold(known.province) == fold(province.strip()))
    ]
    return RowFilter(
        plan_ids=frozenset(kept),
        agency=load_agencies().canonical(agency) if agency else None,
        role=role,
        year=year,
        words=tuple(syllables(q or "")),
        under=under,
    )


Wanted = Annotated[RowFilter, Depends(_wanted)]
Limit = Annotated[int, Query(ge=0, le=MOST_ROWS, description="most rows to return")]
Offset = Annotated[int, Query(ge=0, description="rows to leave out first")]


@router.get("/tasks", summary="The register of tasks")
def tasks(
    request: Request, assistant: Opened, wanted: Wanted, limit: Limit = MOST_ROWS, offset: Offset = 0
) -> TaskRows:
    """Who leads, coordinates and carries out what, by when, in the order of the plans."""
    rows = [task for task in assistant.index.store.tasks() if task_fits(task, wanted)]
    root = request.scope["root_path"]
    return TaskRows(total=len(rows), rows=[task_row(row, root) for row in rows[offset : offset + limit]])


@router.get("/targets", summary="The register of targets")
def targets(
    request: Request, assistant: Opened, wanted: Wanted, limit: Limit = MOST_ROWS, offset: Offset = 0
) -> TargetRows:
    """What is to be reached, by year, in the order of the plans."""
    rows = [target for target in assistant.index.store.targets() if target_fits(target, wanted)]
    root = request.scope["root_path"]
    return TargetRows(total=len(rows), rows=[target_row(row, root) for row in rows[offset : offset + limit]])
