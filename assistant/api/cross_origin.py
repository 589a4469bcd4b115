"""Pages of other origins: closed to them, unless the settings name theirs.

Guarantees: only the addresses that are meant for other sites are opened, without cookies; the chat's own and
the officers' never are.
"""

from collections.abc import Collection

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_OPEN = ("/api/", "/v1/", "/plans/", "/widget.js", "/widget/")
_METHODS = ("GET", "HEAD", "POST")
_SENT = ("Authorization", "If-None-Match")
"""Headers that pages may send besides the ones that browsers always allow."""
_READ = (
    "Content-Disposition",
    "ETag",
    "RateLimit-Limit",
    "RateLimit-Remaining",
    "RateLimit-Reset",
    "Retry-After",
)
"""Headers of a reply that pages may read besides the ones that browsers always show."""


class CrossOrigin:
    """Lets pages of `origins` (`https://portal.example.vn`; `*` for any) call the open addresses.

    Sits inside what gives a path its `root`, and outside whatever may refuse a request, so that pages can
    read refusals, too.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str], root: str = "") -> None:
        self._closed = app
        self._opened = CORSMiddleware(
            app,
            allow_origins=sorted(origins),
            allow_methods=_METHODS,
            allow_headers=_SENT,
            expose_headers=_READ,
        )
        self._prefixes = tuple(root + prefix for prefix in _OPEN)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        opened = scope["type"] == "http" and scope["path"].startswith(self._prefixes)
        await (self._opened if opened else self._closed)(scope, receive, send)
