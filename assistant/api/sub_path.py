"""Serving under a sub-path, whether the proxy in front keeps the prefix of an address or strips it."""

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class SubPath:
    """Gives every request the root path `root` (such as `/ke-hoach`), and a path that begins with it.

    `root` without a slash after it is the chat's address as people type it; they are sent on to `root/`, from
    where the chat's relative links work.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self._app = app
        self._root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        # In place: the error handling outside this layer reads the same scope.
        scope["root_path"] = self._root
        path = scope["path"]
        if path == self._root:
            await RedirectResponse(f"{self._root}/")(scope, receive, send)
            return
        if not path.startswith(f"{self._root}/"):
            scope["path"] = self._root + path
        await self._app(scope, receive, send)
