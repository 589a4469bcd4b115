"""The versioned prefix: /api/v1/… is served as /api/…, which is its alias for the present version."""

from starlette.types import ASGIApp, Receive, Scope, Send

VERSION = "v1"


class VersionedPath:
    """Serves `root`/api/v1/… as `root`/api/…; sits inside what gives a path its `root`."""

    def __init__(self, app: ASGIApp, root: str = "") -> None:
        self._app = app
        self._api = f"{root}/api"
        self._versioned = f"{root}/api/{VERSION}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and scope["path"].startswith(f"{self._versioned}/"):
            # In place: the error handling outside this layer reads the same scope.
            scope["path"] = self._api + scope["path"].removeprefix(self._versioned)
        await self._app(scope, receive, send)
