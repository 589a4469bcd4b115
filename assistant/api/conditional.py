"""Replies of published data carry an ETag; a client that holds the same state is answered 304."""

import hashlib
import json
from collections.abc import Callable, Coroutine
from functools import cache
from importlib.metadata import version
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from assistant.api.opening import Opening

_CACHING = "no-cache"
"""May be kept, but is asked for again each time, which costs a 304 until another index is served."""


class PublishedRoute(APIRoute):
    """A route whose reply follows from the index, the settings, the program and the address alone."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler behind a comparison with what the client holds."""
        serve = super().get_route_handler()

        async def conditional(request: Request) -> Response:
            tag = _tag(request)
            if tag in _held(request):
                return Response(status_code=304, headers={"ETag": tag, "Cache-Control": _CACHING})
            response = await serve(request)
            if response.status_code == 200:
                response.headers["ETag"] = tag
                response.headers.setdefault("Cache-Control", _CACHING)
            return response

        return conditional


def _tag(request: Request) -> str:
    """A weak tag: files of one content may differ in the time that is written into them."""
    opening: Opening = request.app.state.opening
    assistant = opening.assistant
    settings, url = assistant.settings, request.url
    parts = (
        _program(),
        assistant.index.identity.generation,
        json.dumps(settings.plain()),
        f"{request.scope['root_path']} {url.path}?{url.query}",
    )
    return f'W/"{hashlib.blake2b("|".join(parts).encode(), digest_size=12).hexdigest()}"'


@cache
def _program() -> str:
    """The version of the program, which is read from a file: once, not for every request."""
    return version("hoi-ke-hoach")


def _held(request: Request) -> set[str]:
    """The tags that the client holds; a strong one of the same name counts as well (RFC 9110, 13.1.2)."""
    named = (tag.strip() for tag in request.headers.get("if-none-match", "").split(","))
    return {tag if tag.startswith("W/") else f"W/{tag}" for tag in named if tag}
