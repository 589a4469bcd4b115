"""GET /tasks/agencies: every agency with what it has to do counted; with ?agency= one agency's duties."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assistant.answer.bounds import printed_value
from assistant.api.agencies import agency_rows, known_agency
from assistant.api.conditional import PublishedRoute
from assistant.api.filter_options import filter_options
from assistant.api.opening import Opened
from assistant.api.row_queries import RowQuery
from assistant.chain import Assistant
from corpus.registers import Target
from ui.site import page
from ui.tasks.sources import beside_rows
from ui.tasks.task_list import files
from ui.tasks.views import views

router = APIRouter(route_class=PublishedRoute)


@router.get("/tasks/agencies")
def agencies(
    request: Request,
    assistant: Opened,
    agency: Annotated[str, Query(max_length=400)] = "",
    province: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """All agencies, those of one province, or one of them."""
    if agency.strip():
        return _one(request, assistant, agency.strip())
    asked = RowQuery(province=province.strip())
    rows = agency_rows(assistant, asked.wanted(assistant))
    return page(
        request,
        "tasks/agencies.html",
        here="tasks",
        rows=rows,
        province=asked.province,
        views=views(request.scope["root_path"], asked),
        provinces=filter_options(assistant.library.tasks, assistant).provinces,
    )


def _one(request: Request, assistant: Assistant, agency: str) -> HTMLResponse:
    """One agency by any of its names. Raises Problem (404) where no register names it."""
    root, profile = request.scope["root_path"], known_agency(assistant, agency)
    return page(
        request,
        "tasks/agency.html",
        here="tasks",
        profile=profile,
        views=views(root, RowQuery(agency=profile.agency)),
        files=files(f"{root}/tasks/download", {"agency": profile.agency}),
        has_tasks=any(share.lead or share.coordinate or share.carry_out for share in profile.plans),
        value_of=lambda target: _value(assistant, target),
        **beside_rows(assistant),
    )


def _value(assistant: Assistant, target: Target) -> str:
    """The value of a target in the words of its clause."""
    clause = assistant.library.at(target.plan_id, target.address)
    return printed_value(target, clause) if clause else ""
