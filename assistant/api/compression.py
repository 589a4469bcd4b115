"""Replies compressed for whoever can read that: a long page takes a fifth of the time on a slow network."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.api.guard.addresses import path_of

_SMALLEST = 1024
"""Bytes under which compressing gains nothing: it all fits into one packet."""
_LEVEL = 5
_SECRET = "/officers"
"""Pages with a session's secret beside what others have written: how well they compress would tell of it."""


class Compressed:
    """Compresses text of some length. Streams of events, fonts and pictures pass as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._compressing = GZipMiddleware(app, minimum_size=_SMALLEST, compresslevel=_LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        secret = scope["type"] == "http" and path_of(scope).startswith(_SECRET)
        await (self._app if secret else self._compressing)(scope, receive, send)
