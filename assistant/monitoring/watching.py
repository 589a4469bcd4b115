"""Every request watched: given its id, counted, timed, and written into the log as one line.

Guarantees: the line has the route's template and the client's network, nothing else of what was sent.
"""

import logging
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.monitoring import request_id
from assistant.monitoring.clients import network_of
from assistant.monitoring.metrics import Metrics
from assistant.monitoring.routes import method_of, template_of

_log = logging.getLogger("assistant.access")

_FAILED, _LEFT = 500, 499
"""The status of a request that ended without a response: by a failure, or since its client had left."""


class Watched:
    """Stands outside all that serves requests; `root` is the service's sub-path."""

    def __init__(self, app: ASGIApp, metrics: Metrics, root: str = "") -> None:
        self._app = app
        self._metrics = metrics
        self._root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        id = request_id.begin(Headers(scope=scope).get(request_id.HEADER))
        began = time.perf_counter()
        status: int | None = None

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[request_id.HEADER] = id.text
            await send(message)

        self._metrics.begin_request()
        try:
            await self._app(scope, receive, send_with_id)
        except BaseException:
            self._end(scope, status or _FAILED, began)
            raise
        self._end(scope, status or _LEFT, began)
        id.ended = True

    def _end(self, scope: Scope, status: int, began: float) -> None:
        seconds = time.perf_counter() - began
        method, route = method_of(scope), template_of(scope, self._root)
        self._metrics.end_request(method, route, status, seconds)
        seen = {
            "method": method,
            "route": route,
            "status": status,
            "ms": round(seconds * 1000, 1),
            "client": network_of(scope["client"][0] if scope.get("client") else None),
        }
        _log.info("%(method)s %(route)s %(status)d %(ms).1f ms %(client)s", seen, extra=seen)
