"""Every failure as one clear reply: refused requests, errors of the corpus, the unforeseen."""

import logging
from collections.abc import Awaitable, Callable
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response

from assistant.api.pages import PAGES, problem_page
from assistant.api.problems import Problem, ProblemReply
from assistant.api.texts import table
from corpus.errors import (
    EmbeddingError,
    HoiKeHoachError,
    IndexBusyError,
    IndexDamagedError,
    IndexMissingError,
    StorageError,
)

_log = logging.getLogger(__name__)

_UNAVAILABLE: tuple[tuple[type[HoiKeHoachError], str], ...] = (
    (IndexMissingError, "index_missing"),
    (IndexDamagedError, "index_damaged"),
    (IndexBusyError, "starting"),
    (StorageError, "storage"),
    (EmbeddingError, "embedding"),
)

REPLIES: dict[int | str, dict[str, object]] = {
    422: {"model": ProblemReply, "description": "The request is malformed; the message says what to mend"},
    503: {"model": ProblemReply, "description": "No index is loaded"},
}
"""The failures that OpenAPI lists for every address."""


def problem_of(error: HoiKeHoachError) -> Problem:
    """How an error of the corpus is told to a client: 503 while the corpus can't be asked, else 500."""
    for kind, code in _UNAVAILABLE:
        if isinstance(error, kind):
            return Problem(code, status=503)
    return Problem("internal", status=500)


def install(app: FastAPI) -> None:
    """Give `app` the handlers that turn every failure into a ProblemReply (or its page, under /plans)."""
    handlers: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
        Problem: _refused,
        RequestValidationError: _invalid,
        HoiKeHoachError: _unavailable,
        Exception: _unforeseen,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)


def _reply(request: Request, problem: Problem) -> Response:
    if request.url.path.removeprefix(request.scope["root_path"]).startswith(PAGES):
        return problem_page(request, problem)
    body = ProblemReply(detail=problem.detail)
    return JSONResponse(body.model_dump(), status_code=problem.status)


async def _refused(request: Request, error: Exception) -> Response:
    problem = cast(Problem, error)
    if problem.status == 422:
        _log.info("request refused: %s", problem.detail.code)
    return _reply(request, problem)


async def _invalid(request: Request, error: Exception) -> Response:
    """A query parameter of the wrong type or value; its name is all that is kept of it."""
    field = str(cast(RequestValidationError, error).errors()[0]["loc"][-1])
    expected = table("expected").get(field, table("expected")["other"])
    return await _refused(request, Problem("wrong_value", field=field, expected=expected))


async def _unavailable(request: Request, error: Exception) -> Response:
    _log.error("cannot answer: %s", error)
    return _reply(request, problem_of(cast(HoiKeHoachError, error)))


async def _unforeseen(request: Request, _: Exception) -> Response:
    """The reply only: Starlette raises the exception again, so that the server's log has its traceback."""
    return _reply(request, Problem("internal", status=500))
