"""A service whose answers wait until a test lets them go."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock
from typing import Any

import httpx

from assistant.answer.records import Answer
from assistant.api import create_app
from corpus.store import Store
from tests.assistant.api.guard.guarded import settings_of
from tests.assistant.api.sample import SampleAssistant, usual_answer

BOUND_S = 20
"""No wait of these tests is longer than this, whatever goes wrong."""


@dataclass
class SlowAnswers:
    """Answers begin at once and end when `go` is set; `begun` counts them."""

    go: Event = field(default_factory=Event)
    begun: int = 0
    lock: Lock = field(default_factory=Lock)

    def __call__(self, question: str, history: Sequence[str]) -> Answer:
        with self.lock:
            self.begun += 1
        self.go.wait(BOUND_S)
        return usual_answer(question, history)


class LateEnding(SampleAssistant):
    """Streams a piece of the answer at once, and the rest when it may go on."""

    def stream(self, *asked: Any) -> Iterator[str | Answer]:
        yield "Cơ quan "
        yield self.ask(*asked)


@dataclass
class SlowService:
    app: Any
    answers: SlowAnswers
    client: httpx.AsyncClient

    def post(self, address: str, body: Any) -> "asyncio.Task[httpx.Response]":
        return asyncio.create_task(self.client.post(address, json=body))

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(BOUND_S):
            while not holds():
                await asyncio.sleep(0.005)


@asynccontextmanager
async def slow_service(store: Store, folder: Path, **settings: Any) -> AsyncIterator[SlowService]:
    answers = SlowAnswers()
    chosen = settings_of(folder, **settings)
    app = create_app(LateEnding(store, chosen, answers), chosen)  # type: ignore[arg-type]
    headers = {"Accept": "application/json, text/event-stream"}
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://testserver", headers=headers
        ) as client:
            try:
                yield SlowService(app, answers, client)
            finally:
                answers.go.set()
