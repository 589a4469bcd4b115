"""The sample corpus, and a clock that the tests move."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from corpus.store import Store
from tests.assistant.api.guard.guarded import Guarded, guarding, settings_of
from tests.assistant.api.sample import sample_store


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moved = Clock()
    for place in ("limits.storage.memory", "assistant.api.guard.rates"):
        monkeypatch.setattr(f"{place}.time", SimpleNamespace(time=moved))
    return moved


@pytest.fixture(scope="package")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = sample_store(tmp_path_factory.mktemp("sample"))
    yield opened
    opened.close()


@pytest.fixture
def guarded(store: Store, tmp_path: Path) -> Iterator[Callable[..., Guarded]]:
    """Opens a service with the given settings."""
    with ExitStack() as opened:

        def serve(**settings: Any) -> Guarded:
            return opened.enter_context(guarding(store, settings_of(tmp_path, **settings)))

        yield serve
