"""What goes wrong on the officers' pages, told on a page of theirs."""

import logging
from collections.abc import Awaitable, Callable
from typing import cast
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from assistant.api.problems import Problem
from corpus.errors import HoiKeHoachError, StorageError
from ui.officers.pages import page
from ui.officers.signed_in import ForgedForm, NotAllowed, SignInNeeded
from ui.texts import say

_log = logging.getLogger(__name__)


class QuestionGone(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """There is no kept question of that id (any more)."""


class DraftGone(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """There is no such draft, plan, version or publication (any more)."""


def install(pages: FastAPI) -> None:
    """Give the application of the officers' pages its handlers."""
    handlers: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
        SignInNeeded: _to_sign_in,
        NotAllowed: _not_allowed,
        ForgedForm: _told("problem_form", 403),
        QuestionGone: _told("problem_not_found", 404),
        DraftGone: _told("problem_draft", 404),
        HTTPException: _no_page,
        RequestValidationError: _told("problem_input", 422),
        HoiKeHoachError: _unavailable,
        Problem: _refused,
        Exception: _told("problem_unforeseen", 500),
    }
    for kind, handler in handlers.items():
        pages.add_exception_handler(kind, handler)


def _told(text: str, status: int) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def tell(request: Request, _: Exception) -> Response:
        return _problem_page(request, text, status)

    return tell


def _problem_page(request: Request, text: str, status: int) -> Response:
    return page(request, "problem.html", status=status, message=say(f"officers.{text}"))


async def _to_sign_in(request: Request, _: Exception) -> Response:
    """To the sign-in page, which leads back here; after a form, to the page that the form stood on."""
    base = request.scope["root_path"]
    asked = request.url.path.removeprefix(base).lstrip("/")
    if request.method == "GET" and request.url.query:
        asked += f"?{request.url.query}"
    reason = "" if request.method == "GET" else "&reason=session_over"
    return RedirectResponse(f"{base}/sign-in?next={quote(asked, safe='')}{reason}", status_code=303)


async def _not_allowed(request: Request, error: Exception) -> Response:
    officer = cast(NotAllowed, error).officer
    return page(request, "problem.html", status=403, officer=officer, message=say("officers.problem_scope"))


async def _refused(request: Request, error: Exception) -> Response:
    """What the API refuses is said in its words; before start-up is over, in those of these pages."""
    problem = cast(Problem, error)
    if problem.status == 503:
        return _problem_page(request, "problem_starting", 503)
    return page(request, "problem.html", status=problem.status, message=problem.message)


async def _no_page(request: Request, error: Exception) -> Response:
    return _problem_page(request, "problem_page", cast(HTTPException, error).status_code)


async def _unavailable(request: Request, error: Exception) -> Response:
    _log.error("officers' page unavailable: %s", error)
    text = "problem_storage" if isinstance(error, StorageError) else "problem_starting"
    return _problem_page(request, text, 503)
