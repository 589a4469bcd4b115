"""Addresses that nothing serves: people are told so on a page of the site."""

from typing import cast

from fastapi import FastAPI
from fastapi.exception_handlers import http_exception_handler
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from assistant.api.errors import unrouted


def tell_unknown(chat: FastAPI, site: FastAPI) -> None:
    """Give the chat, which answers whatever nothing else does, the site's page for what it hasn't either.

    What its own scripts ask for is answered as they expect it.
    """
    chat.state.frame = getattr(site.state, "frame", None)

    async def tell(request: Request, error: Exception) -> Response:
        found = cast(HTTPException, error)
        looked_at = found.status_code in {404, 405} and "text/html" in request.headers.get("accept", "")
        return await (unrouted(request, found) if looked_at else http_exception_handler(request, found))

    chat.add_exception_handler(HTTPException, tell)
