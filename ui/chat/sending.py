"""Gradio's application as the site sends it: its document rewritten, its files kept by browsers."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.chat.document import own_document

_ASSETS = "/assets/"
_FOR_A_YEAR = "public, max-age=31536000, immutable"


class OwnDocument:
    """Makes the document of the chat's page the site's own, and lets browsers keep Gradio's files.

    Their names change with their content.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self._app = app
        self._root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        path = scope.get("path", "").removeprefix(scope.get("root_path", ""))
        if scope["type"] == "http" and path.startswith(_ASSETS):
            await self._app(scope, receive, _keeping(send))
        elif scope["type"] == "http" and path == "/" and scope["method"] == "GET":
            await self._app(scope, receive, _Rewriting(send, self._root))
        else:
            await self._app(scope, receive, send)


def _keeping(send: Send) -> Send:
    async def send_with_age(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:
            MutableHeaders(scope=message)["Cache-Control"] = _FOR_A_YEAR
        await send(message)

    return send_with_age


class _Rewriting:
    """Sends a page on once it is whole, and rewritten; anything else as it comes."""

    def __init__(self, send: Send, root: str) -> None:
        self._send = send
        self._root = root
        self._start: Message | None = None
        self._body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif message["type"] == "http.response.body" and self._start is not None:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)
        else:
            await self._send(message)

    async def _finish(self, start: Message) -> None:
        body = own_document(self._body.decode(), self._root).encode()
        MutableHeaders(scope=start)["Content-Length"] = str(len(body))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_page(message: Message) -> bool:
    headers = Headers(scope=message)
    plain = "content-encoding" not in headers
    return plain and message["status"] == 200 and headers.get("content-type", "").startswith("text/html")
