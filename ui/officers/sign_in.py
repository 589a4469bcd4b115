"""Signing in with a key, and out again."""

import asyncio
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from assistant.access import Key, Scope
from ui.officers.guesses import Guesses
from ui.officers.pages import page
from ui.officers.signed_in import COOKIE, OPENING, AnySender, check_origin
from ui.texts import say

router = APIRouter()

PAUSE = 0.5
"""Seconds that a wrong key costs."""
_PASSED_ON = "/?&=%._~-"


@router.get("/sign-in")
def sign_in_page(request: Request, next: str = "", reason: str = "") -> Response:
    """Where a key is asked for. `next`: the page of these pages to go on to. `reason`: why one is here."""
    notice = say(f"officers.{reason}") if reason in {"signed_out", "session_over"} else ""
    return page(request, "sign_in.html", next=next, notice=notice, errors={})


@router.post("/sign-in")
async def sign_in(
    request: Request, key: Annotated[str, Form()] = "", next: Annotated[str, Form()] = ""
) -> Response:
    """Begin a session and go on to the page that was asked for; a wrong key costs a pause."""
    check_origin(request)
    site, guesses = request.app.state.site, request.app.state.guesses
    client = request.client.host if request.client else ""
    refusal = _refused_at_once(key, guesses, client)
    if refusal:
        return _refused(request, *refusal, next)
    known = await run_in_threadpool(site.access.keys.check, key.strip(), *OPENING)
    if known is None:
        guesses.wrong(client)
        await asyncio.sleep(PAUSE)
        return _refused(request, 401, say("officers.key_wrong"), next)
    token = await run_in_threadpool(site.access.sessions.begin, known)
    reply = RedirectResponse(own_address(request, next or _first_page(known)), status_code=303)
    reply.set_cookie(
        COOKIE, token, path=site.root or "/", secure=_over_tls(request), httponly=True, samesite="strict"
    )
    return reply


@router.post("/sign-out")
def sign_out(request: Request, _: AnySender) -> Response:
    """End the session."""
    site = request.app.state.site
    site.access.sessions.end(request.cookies[COOKIE])
    reply = RedirectResponse(f"{request.scope['root_path']}/sign-in?reason=signed_out", status_code=303)
    reply.delete_cookie(COOKIE, path=site.root or "/", httponly=True, samesite="strict")
    return reply


def _first_page(key: Key) -> str:
    return "" if key.may(Scope.REVIEW) else "plans"


def own_address(request: Request, path: str) -> str:
    """The address of a page of these pages, by its path beneath them; their first page for anything else."""
    steps = path.partition("?")[0].split("/")
    safe = ".." not in steps and path.isprintable() and "\\" not in path
    return f"{request.scope['root_path']}/{quote(path.lstrip('/'), safe=_PASSED_ON) if safe else ''}"


def _refused_at_once(key: str, guesses: Guesses, client: str) -> tuple[int, str] | None:
    if guesses.too_many(client):
        return 429, say("officers.key_too_often", minutes=round(guesses.window / 60))
    return None if key.strip() else (422, say("officers.key_empty"))


def _refused(request: Request, status: int, message: str, next: str) -> Response:
    return page(request, "sign_in.html", status=status, next=next, notice="", errors={"key": message})


def _over_tls(request: Request) -> bool:
    """Whether the visitor speaks TLS, maybe with a proxy in front that doesn't pass that on."""
    return request.url.scheme == "https" or request.headers.get("origin", "").startswith("https://")
