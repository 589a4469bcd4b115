"""What the guard refuses is said as the application says it."""

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.api import errors
from assistant.api.problems import Problem


class Refusals:
    """Replies with the Problem that the layers inside raise."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        try:
            await self._app(scope, receive, send)
        except Problem as problem:
            await errors.reply(Request(scope), problem)(scope, receive, send)
