"""The strict policy of pages that are ours: of scripts and styles in a page, only those that it came with."""

import base64
import hashlib
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.guard.addresses import path_of
from assistant.api.headers import POLICY

_INLINE = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)
_DOCUMENTATION = "/docs"


def strict_policy(page: bytes) -> str:
    """The policy under which a page works: files of this server, and what is inline as it is now."""
    allowed = {b"script": "'self'", b"style": "'self'"}
    for kind, content in _INLINE.findall(page):
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        allowed[kind] += f" 'sha256-{digest}'"
    return (
        f"default-src 'self'; script-src {allowed[b'script']}; style-src {allowed[b'style']};"
        " img-src 'self' data:; base-uri 'none'; form-action 'self'; object-src 'none'"
    )


class StrictDocumentation:
    """Gives the pages of the API's documentation, which FastAPI makes, their strict policy."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http" or not path_of(scope).startswith(_DOCUMENTATION):
            await self._app(scope, receive, send)
            return
        begun: list[Message] = []
        page = bytearray()

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                begun.append(message)
                return
            page.extend(message.get("body", b""))
            if not message.get("more_body", False):
                MutableHeaders(scope=begun[0]).setdefault(POLICY, strict_policy(bytes(page)))
                await send(begun[0])
                await send({"type": "http.response.body", "body": bytes(page)})

        await self._app(scope, receive, send_with_policy)
