"""A chat keeps what was said in the memory of one process: all its requests go to that one.

Any worker may accept a request from the common port; if it belongs to the chat of another, it is passed on
over that worker's own socket. The worker of a chat follows from the id of the chat, so nobody keeps a list.
"""

import json
import zlib
from collections.abc import Sequence
from urllib.parse import parse_qs

import anyio
import httpx
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CHAT = "/gradio_api/"
_HEARTBEAT = f"{_CHAT}heartbeat/"
_OWN_OF_EACH = frozenset({b"date", b"server", b"connection", b"transfer-encoding"})
"""Headers that each of the two servers writes itself."""
_LONGEST = 4 * 1024 * 1024
"""Bytes of a request: the page sends the whole conversation."""
_CLIENT = b"x-hoikehoach-client"
"""The client of a request that was passed on; believed on the worker's own socket only."""


class OneWorkerAChat:
    """Serves the chats of worker `number`; those of the workers at the other `paths` are passed on."""

    def __init__(self, app: ASGIApp, number: int, paths: Sequence[str], root: str) -> None:
        self._app = app
        self._number = number
        self._root = root
        # Made without a connection; many pages hold one each for as long as they are open.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=20)
        self._others = [
            httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(uds=path, limits=limits), timeout=None)
            for path in paths
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["server"] is not None and scope["server"][1] is None:  # on this worker's own socket
            await self._app(_with_client(scope), receive, send)
            return
        path = scope["path"].removeprefix(self._root)
        if not path.startswith(_CHAT):
            await self._app(scope, receive, send)
            return
        body = await _body(receive)
        if len(body) > _LONGEST:
            await Response(status_code=413)(scope, receive, send)
            return
        worker = self._worker_of(_chat_of(scope, path, body))
        if worker == self._number:
            await self._app(scope, _again(body, receive), send)
        else:
            await _pass_on(self._others[worker], scope, body, receive, send)

    def _worker_of(self, chat: str | None) -> int:
        return self._number if chat is None else zlib.crc32(chat.encode()) % len(self._others)


def _chat_of(scope: Scope, path: str, body: bytes) -> str | None:
    """The id of the chat that a request belongs to; None for the page's files and the like."""
    if path.startswith(_HEARTBEAT):
        return path.removeprefix(_HEARTBEAT)
    given = parse_qs(scope["query_string"].decode("latin-1")).get("session_hash")
    if given:
        return given[0]
    try:
        sent = json.loads(body) if body else None
    except ValueError:
        return None
    chat = sent.get("session_hash") if isinstance(sent, dict) else None
    return chat if isinstance(chat, str) else None


async def _body(receive: Receive) -> bytes:
    """The whole body, as far as the client sends it; of one that is too long, a bit more than may be."""
    parts = bytearray()
    while len(parts) <= _LONGEST:
        message = await receive()
        parts += message.get("body", b"")
        if not message.get("more_body"):
            break
    return bytes(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body that was read already, then what comes."""
    given = False

    async def replayed() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


def _with_client(scope: Scope) -> Scope:
    headers = [(name, value) for name, value in scope["headers"] if name != _CLIENT]
    client = next((value.decode() for name, value in scope["headers"] if name == _CLIENT), "")
    return {**scope, "headers": headers, "client": (client, 0) if client else None}


async def _pass_on(other: httpx.AsyncClient, scope: Scope, body: bytes, receive: Receive, send: Send) -> None:
    """Let another worker serve the request, piece by piece, for as long as the client is there."""
    query = scope["query_string"].decode("latin-1")
    address = f"http://worker{scope['raw_path'].decode('latin-1')}{'?' + query if query else ''}"
    headers = [(name, value) for name, value in scope["headers"] if name != _CLIENT]
    if scope["client"]:
        headers.append((_CLIENT, scope["client"][0].encode()))
    request = other.build_request(scope["method"], address, headers=headers, content=body)
    async with anyio.create_task_group() as tasks:

        async def until_left() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass
            tasks.cancel_scope.cancel()

        tasks.start_soon(until_left)
        reply = await other.send(request, stream=True)
        try:
            headers = [(name, value) for name, value in reply.headers.raw if name.lower() not in _OWN_OF_EACH]
            await send({"type": "http.response.start", "status": reply.status_code, "headers": headers})
            async for piece in reply.aiter_raw():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        finally:
            with anyio.CancelScope(shield=True):
                await reply.aclose()
        tasks.cancel_scope.cancel()
