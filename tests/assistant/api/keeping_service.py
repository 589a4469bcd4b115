"""The service with questions kept: its client, its journal, its keys."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from fastapi.testclient import TestClient

from assistant.access import Access, Scope
from assistant.answer.records import Answer
from assistant.api import create_app
from assistant.journal import Journal
from assistant.settings import AssistantSettings
from corpus.store import Store
from tests.assistant.api.sample import SampleAssistant, usual_answer


@dataclass(frozen=True)
class Service:
    """A running service, and what stands behind it."""

    client: TestClient
    journal: Journal
    access: Access

    def ask(self, question: str = "Cổng dữ liệu mở?", **fields: Any) -> dict[str, Any]:
        reply: dict[str, Any] = self.client.post("/api/ask", json={"question": question, **fields}).json()
        return reply

    def bearer(self, *scopes: Scope) -> dict[str, str]:
        """The header that shows a new key with these scopes."""
        return {"Authorization": f"Bearer {self.access.keys.issue('Lan', scopes).secret}"}


@contextmanager
def serving(store: Store, settings: AssistantSettings) -> Iterator[Service]:
    """The service over the sample plans; every answer has an id of its own."""
    numbers = count(1)

    def respond(question: str, history: Sequence[str]) -> Answer:
        return replace(usual_answer(question, history), id=f"a{next(numbers)}")

    app = create_app(SampleAssistant(store, settings, respond), settings)  # type: ignore[arg-type]
    with TestClient(app, raise_server_exceptions=False) as client:
        yield Service(client, app.state.journal, app.state.access)
