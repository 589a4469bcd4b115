"""What is sent with a request is read, and bounded, before anything is done for it.

Guarantees: whoever sends slowly holds up nobody else; nothing over the bound is ever in memory. Files that
officers hand in are bounded while they are read, by whoever knows then that the sender may send them.
"""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.guard.addresses import Part, part_of, path_of
from assistant.api.problems import Problem
from assistant.api.requests import BODY_LIMIT_KB

_WITHOUT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_MALFORMED = frozenset({Part.QUESTIONS, Part.API})
"""Where what is too large is malformed like anything else that can't be read: 422."""
_PATIENCE = 8
"""How many times the bound is received, and thrown away, before the connection is broken off."""


class BoundedBody:
    """Reads the body of a request, within `seconds`, and hands it on whole."""

    def __init__(self, app: ASGIApp, seconds: float, upload_mb: int = 32) -> None:
        self._app = app
        self._seconds = seconds
        self._upload_bytes = upload_mb << 20

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection. Raises Problem: 408 for what comes too slowly, 413 or 422 for too much."""
        if scope["type"] != "http" or scope["method"] in _WITHOUT:
            await self._app(scope, receive, send)
            return
        if part_of(scope) is Part.UPLOADS:
            await self._app(scope, self._bounded(receive), send)
            return
        try:
            async with asyncio.timeout(self._seconds):
                body = await _read(scope, receive)
        except TimeoutError:
            raise Problem("body_too_slow", status=408, headers={"Connection": "close"}) from None
        if body is not None:
            await self._app(scope, _handing_on(body, receive), send)

    def _bounded(self, receive: Receive) -> Receive:
        """The body as it comes. Beyond the bound it is thrown away to its end, so that the reply is read."""
        most, read = self._upload_bytes + BODY_LIMIT_KB * 1024, 0

        async def receiving() -> Message:
            nonlocal read
            while True:
                message = await self._in_time(receive)
                read += len(message.get("body", b""))
                if read <= most or message["type"] != "http.request":
                    return message
                if not message.get("more_body", False) or read > _PATIENCE * most:
                    raise Problem("body_too_large", status=413, limit=self._upload_bytes >> 10)

        return receiving

    async def _in_time(self, receive: Receive) -> Message:
        try:
            async with asyncio.timeout(self._seconds):
                return await receive()
        except TimeoutError:
            raise Problem("body_too_slow", status=408, headers={"Connection": "close"}) from None


async def _read(scope: Scope, receive: Receive) -> bytes | None:
    """The body; None if the client went away."""
    announced = Headers(scope=scope).get("content-length", "")
    if announced.isdecimal() and int(announced) > BODY_LIMIT_KB * 1024:
        raise _too_large(scope)
    body = bytearray()
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > BODY_LIMIT_KB * 1024:
            raise _too_large(scope)
    return bytes(body)


def _too_large(scope: Scope) -> Problem:
    malformed = part_of(scope) in _MALFORMED and not path_of(scope).startswith("/mcp")
    return Problem("body_too_large", status=422 if malformed else 413, limit=BODY_LIMIT_KB)


def _handing_on(body: bytes, receive: Receive) -> Receive:
    """The body as one message, then whatever else comes from the client."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def handing_on() -> Message:
        return waiting.pop() if waiting else await receive()

    return handing_on
