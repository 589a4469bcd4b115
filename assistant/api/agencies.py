"""GET /api/agencies and /api/agencies/{agency}: who has how much to do, and what."""

from dataclasses import asdict, replace
from typing import Any

from fastapi import APIRouter, Request, Response

from assistant.agencies import AgencyProfile, agency_counts, agency_profile
from assistant.api.agency_replies import AgencyReply, AgencyRow, agency_reply
from assistant.api.conditional import PublishedRoute
from assistant.api.filtering import RowFilter, target_fits, task_fits
from assistant.api.narrowing import Wanted
from assistant.api.opening import Opened
from assistant.api.problems import Problem, ProblemReply
from assistant.api.register_pages import AS_FILES, Paged, Rows, reply
from assistant.chain import Assistant

router = APIRouter(prefix="/api", tags=["registers"], route_class=PublishedRoute)

_MISSING: dict[int | str, dict[str, Any]] = {
    404: {"model": ProblemReply, "description": "No register names such an agency"}
}


@router.get(
    "/agencies", response_model=Rows[AgencyRow], responses=AS_FILES, summary="The agencies of the registers"
)
def agencies(assistant: Opened, wanted: Wanted, page: Paged) -> Rows[AgencyRow] | Response:
    """In how many tasks each agency leads, coordinates and carries out; who leads most comes first."""
    return reply("agencies", AgencyRow, agency_rows(assistant, wanted), page)


@router.get("/agencies/{agency:path}", responses=_MISSING, summary="What one agency has to do")
def agency(request: Request, agency: str, assistant: Opened) -> AgencyReply:
    """The tasks, indicators and reports of an agency by any of its names, plan by plan."""
    return agency_reply(known_agency(assistant, agency), request.scope["root_path"])


def agency_rows(assistant: Assistant, wanted: RowFilter) -> list[AgencyRow]:
    """The agencies in the rows that are asked for; `wanted.agencies` and `wanted.role` choose among them."""
    everyone = replace(wanted, agencies=None, role=None)
    counts = agency_counts(
        (task for task in assistant.library.tasks if task_fits(task, everyone)),
        (target for target in assistant.library.targets if target_fits(target, everyone)),
        assistant.book,
    )
    rows = (AgencyRow(**asdict(count)) for count in counts)
    return [
        row
        for row in rows
        if (wanted.agencies is None or row.agency in wanted.agencies)
        and (wanted.role is None or getattr(row, wanted.role.value))
    ]


def known_agency(assistant: Assistant, asked: str) -> AgencyProfile:
    """What an agency by any of its names has to do. Raises Problem (404) where no register names it."""
    found = agency_profile(asked, assistant.library, assistant.book)
    if found is None:
        raise Problem("agency_not_found", status=404, field="agency", agency=asked[:80])
    return found
