"""One request and its reply as far as it was sent; can be closed to those who serve it."""

import asyncio

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Send


class Exchange:
    """Hands messages on in both directions until it is closed; then the client seems to have gone away."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._closed = False
        self.sent: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        """Done once the whole reply is sent; work may go on behind it."""
        self.started = False
        """Whether the status and headers of the reply are sent."""
        self.streaming = False
        """Whether the reply is a stream of server-sent events."""

    async def receive(self) -> Message:
        """The next message of the client."""
        return {"type": "http.disconnect"} if self._closed else await self._receive()

    async def send(self, message: Message) -> None:
        """Send a part of the reply; nothing once the exchange is closed."""
        if self._closed:
            return
        if message["type"] == "http.response.start":
            self.started = True
            kind = Headers(raw=message["headers"]).get("content-type", "")
            self.streaming = kind.startswith("text/event-stream")
        await self._send(message)
        if message["type"] == "http.response.body" and not message.get("more_body", False):
            self.sent.set_result(None)

    def close(self) -> None:
        """Let nothing more through."""
        self._closed = True

    async def end(self, body: bytes) -> None:
        """End a reply that is under way with these bytes, past the one who was serving it."""
        await self._send({"type": "http.response.body", "body": body})
