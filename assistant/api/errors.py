"""Every failure as one clear reply: refused requests, errors of the corpus, the unforeseen."""

import logging
from collections.abc import Awaitable, Callable
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.sse import format_sse_event
from starlette.exceptions import HTTPException

from assistant.api.chat_completions.failures import V1, error_reply, failure
from assistant.api.pages import PAGES, problem_page
from assistant.api.problems import Problem, ProblemReply
from assistant.api.texts import table
from assistant.monitoring import request_id
from corpus.errors import (
    EmbeddingError,
    HoiKeHoachError,
    IndexBusyError,
    IndexDamagedError,
    IndexMissingError,
    StorageError,
)

_log = logging.getLogger(__name__)

_PROGRAMS = ("/api", V1, "/mcp", "/health", "/ready", "/metrics")
"""Where nobody looks with a browser only to read what is wrong."""

_UNAVAILABLE: tuple[tuple[type[HoiKeHoachError], str], ...] = (
    (IndexMissingError, "index_missing"),
    (IndexDamagedError, "index_damaged"),
    (IndexBusyError, "starting"),
    (StorageError, "storage"),
    (EmbeddingError, "embedding"),
)

REPLIES: dict[int | str, dict[str, object]] = {
    422: {"model": ProblemReply, "description": "The request is malformed; the message says what to mend"},
    429: {"model": ProblemReply, "description": "Too many requests; Retry-After says when to come again"},
    503: {"model": ProblemReply, "description": "No index is loaded, or there is no free place now"},
}
"""The failures that OpenAPI lists for every address."""


def problem_of(error: HoiKeHoachError) -> Problem:
    """How an error of the corpus is told to a client: 503 while the corpus can't be asked, else 500."""
    for kind, code in _UNAVAILABLE:
        if isinstance(error, kind):
            return Problem(code, status=503)
    return Problem("internal", status=500)


def install(app: FastAPI) -> None:
    """Give `app` the handlers that turn every failure into a ProblemReply.

    Under /plans it is a page, under /v1 what clients of chat completions expect.
    """
    handlers: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
        Problem: _refused,
        RequestValidationError: _invalid,
        HTTPException: unrouted,
        HoiKeHoachError: _unavailable,
        Exception: _unforeseen,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)


def reply(request: Request, problem: Problem) -> Response:
    """The problem as the address says it: a page, what clients of chat completions expect, a ProblemReply."""
    path = _path(request)
    if path.startswith(PAGES) or _browsed(request, path):
        return problem_page(request, problem)
    if path.startswith(V1):
        return failure(problem)
    body = ProblemReply(detail=problem.detail)
    return JSONResponse(body.model_dump(), status_code=problem.status, headers=dict(problem.headers))


def last_event(request: Request, problem: Problem) -> bytes:
    """The problem as the event that ends a stream which was begun already."""
    if _path(request).startswith(V1):
        return format_sse_event(data_str=error_reply(problem).model_dump_json())
    return format_sse_event(event="error", data_str=ProblemReply(detail=problem.detail).model_dump_json())


def _path(request: Request) -> str:
    return request.url.path.removeprefix(request.scope.get("root_path", ""))


def _browsed(request: Request, path: str) -> bool:
    """Whether people see the reply: a browser that opens one of the chat's or the officers' addresses."""
    return not path.startswith(_PROGRAMS) and "text/html" in request.headers.get("accept", "")


async def _refused(request: Request, error: Exception) -> Response:
    problem = cast(Problem, error)
    if problem.status == 422:
        _log.info("request refused: %s", problem.detail.code)
    return reply(request, problem)


async def _invalid(request: Request, error: Exception) -> Response:
    """A query parameter of the wrong type or value; its name is all that is kept of it."""
    first = cast(RequestValidationError, error).errors()[0]
    place = [part for part in first["loc"][1:] if isinstance(part, str)] or ["other"]
    field = place[0]
    if first["type"] == "missing":
        return await _refused(request, Problem("missing", field=field))
    expected = table("expected").get(field, table("expected")["other"])
    return await _refused(request, Problem("wrong_value", field=field, expected=expected))


async def unrouted(request: Request, error: Exception) -> Response:
    """The reply for an address that no route takes, be it for a line break in it, or a method of no route."""
    found = cast(HTTPException, error)
    if found.status_code == 404:
        problem = Problem("not_found", status=404, docs=f"{request.scope['root_path']}/docs")
    elif found.status_code == 405:
        headers = found.headers or {}
        problem = Problem("wrong_method", status=405, headers=headers, allowed=headers.get("Allow", ""))
    else:
        return await http_exception_handler(request, found)
    return await _refused(request, problem)


async def _unavailable(request: Request, error: Exception) -> Response:
    _log.error("cannot answer: %s", error)
    return reply(request, problem_of(cast(HoiKeHoachError, error)))


async def _unforeseen(request: Request, _: Exception) -> Response:
    """The reply only: Starlette raises the exception again, so that the server's log has its traceback."""
    response = reply(request, Problem("internal", status=500))
    if (id := request_id.current()) is not None:  # sent outside of what gives every other reply its id
        response.headers[request_id.HEADER] = id
    request.app.state.header_policy.complete(request.scope, response.headers)
    return response
