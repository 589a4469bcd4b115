"""The sample corpus behind the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import SampleAssistant, sample_store


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleAssistant]:
    store = sample_store(tmp_path_factory.mktemp("sample"))
    yield SampleAssistant(store, AssistantSettings(data_dir=Path("unused")))
    store.close()


@pytest.fixture(scope="module")
def client(assistant: SampleAssistant) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, assistant.settings), raise_server_exceptions=False) as opened:
        yield opened
