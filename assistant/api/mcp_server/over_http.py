"""The server at POST /mcp: streamable HTTP without sessions, each request answered with JSON.

Guarantees: only requests that name this server are served (Host and Origin), so that no page of another site
reaches it through a name that is pointed at the loopback.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import Receive, Scope, Send

from assistant.api.mcp_server.server import build_server
from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.api.requests import BODY_LIMIT_KB
from assistant.journal import Journal
from assistant.settings import AssistantSettings

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class McpEndpoint:
    """An ASGI endpoint; serves while `serving` is entered, which may be done again after it was left."""

    def __init__(self, opening: Opening, journal: Journal, settings: AssistantSettings) -> None:
        self._server = build_server(opening, journal)
        self._security = _security(settings)
        self._sessions: StreamableHTTPSessionManager | None = None

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Part of the lifespan of the application."""
        sessions = StreamableHTTPSessionManager(
            self._server,
            json_response=True,
            stateless=True,
            security_settings=self._security,
            max_request_body_size=BODY_LIMIT_KB * 1024,
        )
        async with sessions.run():
            self._sessions = sessions
            yield
            self._sessions = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request. Raises Problem: 405 for other methods, 503 before start-up is over."""
        if scope["method"] != "POST":
            raise Problem("wrong_method", status=405, headers={"Allow": "POST"}, allowed="POST")
        if self._sessions is None:
            raise Problem("starting", status=503)
        await self._sessions.handle_request(scope, receive, send)


def _security(settings: AssistantSettings) -> TransportSecuritySettings:
    names = (*_LOOPBACK, *sorted(settings.mcp_hosts))
    hosts = [host for name in names for host in (name, f"{name}:*")]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection="*" not in settings.mcp_hosts,
        allowed_hosts=hosts,
        allowed_origins=[f"{scheme}://{host}" for scheme in ("http", "https") for host in hosts],
    )
