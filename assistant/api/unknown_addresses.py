"""What no other route serves: 404, or 405 with the methods that there are; OPTIONS says them, too."""

import re
from collections.abc import Sequence

from fastapi.routing import iter_route_contexts
from starlette.responses import Response
from starlette.routing import BaseRoute, compile_path
from starlette.types import Receive, Scope, Send

from assistant.api.problems import Problem

Served = Sequence[tuple[re.Pattern[str], frozenset[str]]]


class UnknownAddress:
    """An ASGI endpoint for the requests that `routes` don't serve; it stands behind all of them.

    Raises Problem: 405 for a known address asked in another way, else 404.
    """

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._served: Served = [
            (compile_path(route.path)[0], frozenset(route.methods))
            for route in iter_route_contexts(routes)
            if route.path is not None and route.methods
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        allowed = self._allowed(scope["path"].removeprefix(scope.get("root_path", "")))
        if not allowed:
            raise Problem("not_found", status=404, docs=f"{scope.get('root_path', '')}/docs")
        headers = {"Allow": ", ".join(allowed)}
        if scope["method"] != "OPTIONS":
            raise Problem("wrong_method", status=405, headers=headers, allowed=headers["Allow"])
        await Response(status_code=204, headers=headers)(scope, receive, send)

    def _allowed(self, path: str) -> list[str]:
        methods = {one for pattern, methods in self._served if pattern.match(path) for one in methods}
        if "GET" in methods:
            methods.add("HEAD")
        return sorted(methods | {"OPTIONS"}) if methods else []
