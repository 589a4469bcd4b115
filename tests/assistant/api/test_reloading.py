"""A newly published index is taken up while requests go on; one that can't be opened changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.api.opening import Opening
from assistant.api.reloading import Reloading
from assistant.chain import Assistant
from assistant.reopening import reopened
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import IndexDamagedError
from corpus.index import open_index, publish
from corpus.index.generations import STORE_FILE, Generations
from tests.assistant.api.sample import PLAN, READINGS


def published(settings: AssistantSettings, version: str, embedder: HashedEmbedder | None = None) -> str:
    outcome = publish(
        settings, embedder or HashedEmbedder(), READINGS, lambda *_: None, reader_version=version
    )
    return outcome.identity.generation


def opened(settings: AssistantSettings) -> Assistant:
    return Assistant(settings, open_index(settings, HashedEmbedder()), HashedEmbedder())


@pytest.fixture
def settings(tmp_path: Path) -> AssistantSettings:
    return AssistantSettings(data_dir=tmp_path / "data", model="hashed", reload_seconds=0)


@pytest.fixture
def app(settings: AssistantSettings) -> FastAPI:
    published(settings, "1")
    return create_app(lambda: opened(settings), settings)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as began:
        yield began


def test_a_new_index_is_served_with_a_new_tag(
    app: FastAPI, client: TestClient, settings: AssistantSettings
) -> None:
    before = client.get("/api/plans").headers["etag"]
    name = published(settings, "2")
    app.state.reloading.look()
    ready = client.get("/ready").json()
    assert (ready["generation"], "refused" in ready) == (name, False)
    reply = client.get("/api/plans", headers={"If-None-Match": before})
    assert (reply.status_code, reply.headers["etag"] == before) == (200, False)


def test_a_stream_ends_with_the_index_that_it_began_with(app: FastAPI, settings: AssistantSettings) -> None:
    class Reloaded(Assistant):
        def stream(self, question, history=(), plans=()):
            for place, piece in enumerate(super().stream(question, history, plans)):
                if place < 2:
                    published(settings, f"during {place}")
                    app.state.reloading.look()
                assert PLAN in self.index.store.plans()
                yield piece

    app = create_app(
        lambda: Reloaded(settings, open_index(settings, HashedEmbedder()), HashedEmbedder()), settings
    )
    with TestClient(app) as client:
        began = app.state.opening.current
        reply = client.post("/api/ask/stream", json={"question": "Sở Y tế chủ trì nhiệm vụ nào?"})
        assert "event: done" in reply.text
        assert app.state.opening.current is not began


def test_an_unsound_index_leaves_the_old_one_and_is_told(
    app: FastAPI, client: TestClient, settings: AssistantSettings
) -> None:
    serving = client.get("/ready").json()["generation"]
    broken = published(settings, "2")
    (Generations(settings.data_dir).folder(broken) / STORE_FILE).write_bytes(b"no database")
    app.state.reloading.look()
    ready = client.get("/ready").json()
    assert (ready["generation"], ready["refused"]["generation"]) == (serving, broken)
    assert ready["refused"]["problem"]["code"] == "index_damaged"
    assert str(settings.data_dir) not in str(ready)
    assert client.post("/api/ask", json={"question": "Sở Y tế chủ trì nhiệm vụ nào?"}).status_code == 200
    mended = published(settings, "3")
    app.state.reloading.look()
    assert client.get("/ready").json()["generation"] == mended
    assert "refused" not in client.get("/ready").json()


def test_an_index_of_another_model_is_refused(
    app: FastAPI, client: TestClient, settings: AssistantSettings
) -> None:
    published(settings, "1", HashedEmbedder(32))
    app.state.reloading.look()
    assert client.get("/ready").json()["refused"]["problem"]["code"] == "embedding"


def test_a_failed_opening_is_tried_more_and_more_rarely_or_when_told(settings: AssistantSettings) -> None:
    published(settings, "1")
    began, clock, tried = opened(settings), [0.0], []

    def failing(_: Assistant) -> Assistant:
        tried.append(clock[0])
        raise IndexDamagedError("what", "mend")

    reloading = Reloading(Opening(began), settings, reopen=failing, now=lambda: clock[0])
    published(settings, "2")
    for clock[0] in (0.0, 5.0, 10.0, 20.0, 30.0, 69.0, 70.0):
        reloading.look()
    assert tried == [0.0, 10.0, 30.0, 70.0]
    reloading.tell()
    reloading.look()
    assert tried[-2:] == [70.0, 70.0]
    began.close()


def test_a_first_index_is_taken_up_where_there_was_none(settings: AssistantSettings) -> None:
    app = create_app(lambda: opened(settings), settings)
    with TestClient(app) as client:
        assert client.get("/ready").json()["detail"]["code"] == "index_missing"
        name = published(settings, "1")
        app.state.reloading.look()
        assert client.get("/ready").json()["generation"] == name


def test_it_looks_by_itself(settings: AssistantSettings) -> None:
    published(settings, "1")
    frequent = settings.model_copy(update={"reload_seconds": 0.02})
    opening, changed = Opening(lambda: opened(settings)), Event()

    def noted(old: Assistant) -> Assistant:
        changed.set()
        return reopened(old)

    opening.open()
    reloading = Reloading(opening, frequent, reopen=noted)
    reloading.start()
    name = published(settings, "2")
    assert changed.wait(30)
    reloading.stop()
    assert opening.assistant.index.identity.generation == name
    opening.close()


def test_the_model_is_not_loaded_again(settings: AssistantSettings) -> None:
    published(settings, "1")
    old = opened(settings)
    published(settings, "2")
    new = reopened(old)
    assert new.embedder is old.embedder
    assert replace(new.ask("Sở Y tế chủ trì nhiệm vụ nào?"), id="", timings_ms={}) == replace(
        old.ask("Sở Y tế chủ trì nhiệm vụ nào?"), id="", timings_ms={}
    )
    old.close()
    new.close()
