"""Response headers that hold browsers to this server: pages load from nowhere else, and are framed by few."""

from functools import partial

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.guard.addresses import Part, part_of
from assistant.settings import AssistantSettings

POLICY = "Content-Security-Policy"

_ALWAYS = {
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# The chat's own scripts are inline and compile templates; other hosts are what must stay out.
_PAGE = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:;"
    " base-uri 'self'; form-action 'self'; object-src 'none'"
)
# What programs read is no page; a browser that shows it all the same is to do nothing.
_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'"
_DATA_PARTS = frozenset({Part.API, Part.QUESTIONS, Part.WATCH})
_YEAR_S = 365 * 24 * 3600


class HeaderPolicy:
    """What every response carries, by the settings; `app.state.header_policy`."""

    def __init__(self, settings: AssistantSettings) -> None:
        self._always = dict(_ALWAYS)
        if settings.hsts:
            self._always["Strict-Transport-Security"] = f"max-age={_YEAR_S}"
        self._framing = "; frame-ancestors " + " ".join(("'self'", *settings.frame_ancestors))

    def complete(self, scope: Scope, headers: MutableHeaders) -> None:
        """Add what the response to the request of that scope doesn't bring itself."""
        for name, value in self._always.items():
            headers.setdefault(name, value)
        policy = headers.setdefault(POLICY, _DATA if part_of(scope) in _DATA_PARTS else _PAGE)
        if "frame-ancestors" not in policy:
            headers[POLICY] = policy + self._framing


class SafeHeaders:
    """Completes the headers of every response."""

    def __init__(self, app: ASGIApp, policy: HeaderPolicy) -> None:
        self._app = app
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        whole = partial(self._send, scope, send) if scope["type"] == "http" else send
        await self._app(scope, receive, whole)

    async def _send(self, scope: Scope, send: Send, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._policy.complete(scope, MutableHeaders(scope=message))
        await send(message)
