"""One evaluation: how far it has come, what came of it, its report, and what can be done with it."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response

from ui.officers.pages import page
from ui.officers.runs.desk import AtDesk, Found
from ui.officers.runs.question_sets import set_label
from ui.officers.runs.records import State
from ui.officers.runs.starting import Busy
from ui.officers.runs.telling import failure_of, progress_of
from ui.officers.signed_in import Sender, SignedIn

router = APIRouter(prefix="/runs/{id}")

REPORT_POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
    " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The report brings its scripts and its look within itself, and a stricter policy of its own for them. It is
shown as if from nowhere: whatever stands in it reaches neither the session nor any address."""


@router.get("")
def run_page(request: Request, officer: SignedIn, desk: AtDesk, found: Found) -> Response:
    """What is known of the evaluation."""
    failed = found.state is State.FAILED
    return page(
        request,
        "run.html",
        officer=officer,
        evaluation=found,
        progress=progress_of(found) if found.state is State.RUNNING else None,
        failure=failure_of(found.ended) if failed and found.ended else "",
        output=desk.shelf.output(found.id) if failed else "",
        resumable=found.job is not None and found.state in (State.STOPPED, State.INTERRUPTED),
        others=desk.comparable(but=found.id) if found.run and found.run.figures else [],
        busy=desk.shelf.running() is not None,
        set_label=set_label,
    )


@router.get("/progress")
def run_progress(request: Request, _: SignedIn, found: Found) -> Response:
    """The part of the page that tells how far it has come, to be put there anew."""
    running = found.state is State.RUNNING
    progress = progress_of(found) if running else None
    return page(request, "run_progress.html", progress=progress)


@router.get("/report")
def run_report(_: SignedIn, found: Found) -> Response:
    """The report as `hoikehoach eval` has written it."""
    if found.run is None or not found.run.report.exists():
        raise HTTPException(404)
    return FileResponse(
        found.run.report, media_type="text/html", headers={"Content-Security-Policy": REPORT_POLICY}
    )


@router.post("/stop")
def stop(request: Request, _: Sender, desk: AtDesk, found: Found) -> Response:
    """Ask it to end; what was answered by then is kept."""
    if found.state is State.RUNNING:
        desk.shelf.stop(found.id)
    return _to(request, found.id)


@router.post("/resume")
def resume(request: Request, _: Sender, desk: AtDesk, found: Found) -> Response:
    """Go on with what was stopped."""
    if found.job is None or found.state not in (State.STOPPED, State.INTERRUPTED):
        return _to(request, found.id)
    try:
        desk.starter.resume(found.id, found.job)
    except Busy:
        return _to(request, "?notice=busy")
    return _to(request, found.id)


@router.post("/compare")
def compare(
    request: Request, officer: Sender, desk: AtDesk, found: Found, other: Annotated[str, Form()] = ""
) -> Response:
    """Begin a comparison with another run, and go on to its page."""
    earlier = next((one.run for one in desk.comparable(but=found.id) if one.id == other), None)
    if earlier is None or found.run is None or found.run.figures is None:
        return _to(request, found.id)
    try:
        id = desk.starter.compare(officer.key.name, found.run, earlier)
    except Busy:
        return _to(request, "?notice=busy")
    return _to(request, id)


@router.post("/delete")
def delete(request: Request, _: Sender, desk: AtDesk, found: Found) -> Response:
    """Remove it for good, unless it is running."""
    if found.state is State.RUNNING:
        return _to(request, found.id)
    desk.shelf.delete(found.id)
    return _to(request, "?notice=deleted")


def _to(request: Request, place: str) -> Response:
    base = f"{request.scope['root_path']}/runs"
    return RedirectResponse(base + (place if place.startswith("?") else f"/{place}"), status_code=303)
