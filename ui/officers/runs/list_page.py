"""All evaluations, and the form that begins another."""

from math import ceil
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from ui.officers.export_page import exported_questions
from ui.officers.pages import page
from ui.officers.runs.desk import AtDesk, Desk
from ui.officers.runs.question_sets import REVIEWED, files_at_hand, set_label
from ui.officers.runs.records import State
from ui.officers.runs.starting import Busy
from ui.officers.runs.telling import progress_of
from ui.officers.signed_in import Officer, Sender, SignedIn
from ui.texts import say

router = APIRouter(prefix="/runs")

PER_PAGE = 20
_NOTICES = {"deleted": "deleted", "busy": "busy"}


@router.get("")
def run_list(
    request: Request,
    officer: SignedIn,
    desk: AtDesk,
    number: Annotated[int, Query(alias="page", ge=1, le=1_000_000)] = 1,
    notice: str = "",
) -> Response:
    """One page of the evaluations, newest first; above them the one that is running."""
    ids, start = desk.shelf.ids(), (number - 1) * PER_PAGE
    shown = [one for id in ids[start : start + PER_PAGE] if (one := desk.shelf.get(id))]
    running = desk.running()
    return page(
        request,
        "runs.html",
        officer=officer,
        running=running,
        progress=progress_of(running) if running else None,
        shown=[one for one in shown if one.state is not State.RUNNING],
        set_label=set_label,
        number=number,
        last=max(1, ceil(len(ids) / PER_PAGE)),
        notice=say(f"officers_runs.{_NOTICES[notice]}") if notice in _NOTICES else "",
    )


@router.get("/new")
def new_run(request: Request, officer: SignedIn, desk: AtDesk) -> Response:
    """The form: which question sets, and compared with which run."""
    return _form(request, officer, desk)


@router.post("")
def begin(
    request: Request,
    officer: Sender,
    desk: AtDesk,
    sets: Annotated[list[str], Form()] = [],  # noqa: B006 - FastAPI copies it
    against: Annotated[str, Form()] = "",
) -> Response:
    """Begin an evaluation and go on to its page."""
    files = [one for one in files_at_hand(desk.shelf.sets) if one.key in sets]
    reviewed = exported_questions(request).json_lines if REVIEWED in sets else ""
    if not files and not reviewed:
        return _form(request, officer, desk, {"sets": say("officers_runs.error_sets")}, 422)
    earlier = next((one.run for one in desk.comparable() if one.id == against), None)
    base = request.scope["root_path"]
    try:
        id = desk.starter.ask(officer.key.name, files, reviewed, earlier)
    except Busy:
        return RedirectResponse(f"{base}/runs?notice=busy", status_code=303)
    return RedirectResponse(f"{base}/runs/{id}", status_code=303)


def _form(
    request: Request, officer: Officer, desk: Desk, errors: dict[str, str] | None = None, status: int = 200
) -> Response:
    return page(
        request,
        "run_new.html",
        status=status,
        officer=officer,
        errors=errors or {},
        running=desk.running(),
        files=files_at_hand(desk.shelf.sets),
        reviewed=REVIEWED,
        reviewed_count=len(exported_questions(request).questions),
        earlier=desk.comparable(),
        set_label=set_label,
    )
