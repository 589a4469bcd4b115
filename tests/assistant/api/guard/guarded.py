"""The service as the guard's tests ask it: from a network address, with what settings a test is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.access import Access, Scope
from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.store import Store
from tests.assistant.api.sample import SampleAssistant

HOME, OTHER = "192.0.2.1", "198.51.100.7"
QUESTION = {"question": "Cổng dữ liệu mở?"}
CHAT_TURN = {"model": "hoi-ke-hoach", "messages": [{"role": "user", "content": "Cổng dữ liệu mở?"}]}
TOOL_CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
ASKING = {
    "/api/ask": QUESTION,
    "/api/v1/ask": QUESTION,
    "/api/ask/stream": QUESTION,
    "/v1/chat/completions": CHAT_TURN,
    "/mcp": TOOL_CALL,
}


def settings_of(folder: Path, **changed: Any) -> AssistantSettings:
    return AssistantSettings(_env_file=None, data_dir=folder, mcp_hosts="*", **changed)


@dataclass(frozen=True)
class Guarded:
    """A service under way; `come_from` gives a client at a network address."""

    app: FastAPI

    @property
    def access(self) -> Access:
        access: Access = self.app.state.access
        return access

    def come_from(self, address: str = HOME) -> TestClient:
        headers = {"Accept": "application/json, text/event-stream"}
        return TestClient(self.app, client=(address, 50_000), raise_server_exceptions=False, headers=headers)

    def bearer(self, *scopes: Scope) -> dict[str, str]:
        """The header that shows a new key with these scopes."""
        return {"Authorization": f"Bearer {self.access.keys.issue('Lan', scopes).secret}"}


@contextmanager
def guarding(store: Store, settings: AssistantSettings) -> Iterator[Guarded]:
    app = create_app(SampleAssistant(store, settings), settings)  # type: ignore[arg-type]
    with TestClient(app):
        yield Guarded(app)
