"""What was missed: unanswered and disliked questions in groups, and the sheet of them to complete."""

from math import ceil
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from assistant.journal import Journal
from assistant.missed import Missed, find_missed
from ui.officers.missed_sheet import open_groups, question_sheet
from ui.officers.pages import page
from ui.officers.signed_in import SignedIn
from ui.texts import words

router = APIRouter(prefix="/missed")

PER_PAGE = 25
FILE_NAME = "cau-hoi-con-thieu.csv"


@router.get("")
def missed_page(
    request: Request,
    officer: SignedIn,
    number: Annotated[int, Query(alias="page", ge=1, le=1_000_000)] = 1,
) -> Response:
    """One page of the groups, the largest first."""
    missed = _missed(request)
    journal: Journal = request.app.state.site.journal
    start = (number - 1) * PER_PAGE
    return page(
        request,
        "missed.html",
        officer=officer,
        keeping=journal.keeping,
        missed=missed,
        shown=missed.groups[start : start + PER_PAGE],
        exported=len(open_groups(missed.groups)),
        statuses=words("officers_status"),
        first=start + 1,
        number=number,
        last=max(1, ceil(len(missed.groups) / PER_PAGE)),
    )


@router.get("/questions.csv")
def missed_sheet(request: Request, _: SignedIn) -> Response:
    """The sheet as a file to keep."""
    return Response(
        question_sheet(open_groups(_missed(request).groups)),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )


def _missed(request: Request) -> Missed:
    site = request.app.state.site
    return find_missed(site.journal, site.opening.assistant)
