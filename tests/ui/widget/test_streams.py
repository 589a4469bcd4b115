"""However the stream of an answer arrives, the answer is whole."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import StreamingResponse
from playwright.sync_api import Browser

from tests.assistant.api.serving import serving
from tests.ui.visiting import QUESTION
from tests.ui.widget.portal import Portal, at_the_portal
from tests.ui.widget.test_failures import stub
from ui.widget import mount_widget

pytestmark = pytest.mark.real

TEXT = "Đến năm 2025: **20%**."
DONE = {"status": "answered", "answer": TEXT, "citations": [], "notes": []}
EVENTS = (
    ": opens\r\n\r\n",
    'event: status\ndata: {"stage": "searching"}\n\n',
    *(
        f"event: delta\r\ndata: {json.dumps({'text': word}, ensure_ascii=False)}\r\n\r\n"
        for word in TEXT.split()
    ),
    f"event: done\ndata:{json.dumps(DONE, ensure_ascii=False)}\n\n",
)


def trickling() -> FastAPI:
    """A server whose stream arrives in pieces of two bytes, which cut through letters; it has nothing else to ask."""
    app = FastAPI()
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["POST"])
    mount_widget(app)

    async def pieces() -> AsyncIterator[bytes]:
        sent = "".join(EVENTS).encode()
        for start in range(0, len(sent), 2):
            yield sent[start : start + 2]
            await asyncio.sleep(0.001)  # else they travel together

    @app.post("/api/ask/stream")
    async def stream() -> StreamingResponse:
        return StreamingResponse(pieces(), media_type="text/event-stream")

    return app


def test_a_stream_cut_anywhere_is_read_the_same(browser: Browser, page_address: str, portal: Portal) -> None:
    with serving(trickling()) as server:
        portal.server = server
        with at_the_portal(browser, page_address) as widget:
            widget.open()
            assert widget.ask(QUESTION).inner_text() == TEXT.replace("*", "")


NO_STREAMS = (
    (502, "text/html", "<h1>Bad gateway</h1>"),
    (200, "text/html", "<h1>Hello</h1>"),
    (200, "text/event-stream", 'event: delta\r\ndata: {"text": "Cơ quan"}\r\n\r\nevent: del'),
)
"""No streams pass; something else answers; the stream is cut off."""


def test_without_its_stream_the_whole_answer_is_asked_for(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        for status, kind, body in NO_STREAMS:
            stub(widget, "/api/ask/stream", status, body, kind)
            answer = widget.ask(QUESTION)
            assert answer.locator(".sources li").count() == 2
            assert answer.inner_text().count("Cơ quan chủ trì") == 1
