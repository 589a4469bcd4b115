"""The sample corpus behind the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.chain import Assistant
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import open_index, publish
from tests.assistant.api.sample import READINGS, SampleAssistant, sample_store


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleAssistant]:
    store = sample_store(tmp_path_factory.mktemp("sample"))
    yield SampleAssistant(store, AssistantSettings(data_dir=Path("unused")))
    store.close()


@pytest.fixture(scope="module")
def client(assistant: SampleAssistant) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, assistant.settings), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture(scope="package")
def searchable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The application over an assistant that really searches the sample, with the embedder that needs no model."""
    folder = tmp_path_factory.mktemp("searchable")
    settings = AssistantSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version="1")
    opened = Assistant(settings, open_index(settings, HashedEmbedder()), HashedEmbedder())
    yield create_app(opened, settings)
    opened.close()
