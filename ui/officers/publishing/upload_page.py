"""A file handed in: kept as it is, and read in a process of its own."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse, Response

from corpus.collection.drafts import KEPT_FOR, MOST, SUFFIXES, suffix_of
from corpus.collection.starting import begin_describing
from ui.officers.pages import page
from ui.officers.publishing.desk import Desk, Desked
from ui.officers.signed_in import Officer, Publisher, PublishingSender
from ui.texts import say

router = APIRouter(prefix="/plans")


@router.get("/new")
def upload_page(request: Request, officer: Publisher, desk: Desked) -> Response:
    """Where a file is chosen or dropped."""
    return _page(request, officer, desk, "")


@router.post("/drafts")
async def upload(request: Request, officer: PublishingSender, desk: Desked) -> Response:
    """Keep the file as a draft, begin to read it, and go to its page; or say why it isn't taken."""
    file = (await request.form()).get("file")
    refusal = await run_in_threadpool(_refusal, desk, file)
    if refusal or not isinstance(file, UploadFile):
        return _page(request, officer, desk, refusal, status=422)
    id = await run_in_threadpool(_keep, desk, file, officer)
    return RedirectResponse(f"{request.scope['root_path']}/plans/drafts/{id}", status_code=303)


def _keep(desk: Desk, file: UploadFile, officer: Officer) -> str:
    draft = desk.drafts.add(file.file, file.filename or "", officer.key.name)
    begin_describing(desk.settings, draft)
    return draft.id


def _refusal(desk: Desk, file: Any) -> str:
    """Why the file can't be taken; "" where it can."""
    if not isinstance(file, UploadFile) or not file.filename:
        return say("publishing.error_no_file")
    if not suffix_of(file.filename):
        return say("publishing.error_kind", kinds=_kinds())
    if not file.size:
        return say("publishing_failure.empty")
    limit = desk.settings.upload_mb
    if file.size > limit << 20:
        return say("publishing.error_large", limit=limit)
    if len(desk.drafts.all()) >= MOST:
        return say("publishing.error_many", most=MOST)
    return say("publishing.error_unwritable", folder=desk.unwritable) if desk.unwritable else ""


def _page(request: Request, officer: Officer, desk: Desk, refusal: str, *, status: int = 200) -> Response:
    return page(
        request,
        "plan_new.html",
        status=status,
        officer=officer,
        errors={"file": refusal} if refusal else {},
        unwritable=desk.unwritable,
        kinds=_kinds(),
        accepted=",".join(SUFFIXES),
        limit=desk.settings.upload_mb,
        days=KEPT_FOR.days,
    )


def _kinds() -> str:
    return ", ".join(suffix[1:].upper() for suffix in SUFFIXES if suffix != ".htm")
