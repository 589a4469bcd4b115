"""The site over a small collection of its own, which its officers change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi import FastAPI

from assistant.access import Scope
from assistant.api import create_app
from assistant.chain import Assistant, open_assistant
from assistant.settings import AssistantSettings
from corpus import runtime
from corpus.collection import starting
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from ingest.read_plans import read_all
from ingest.reading import READER_VERSION
from tests.assistant.api.serving import serving
from tests.corpus.collection.little_plans import collection
from tests.ui.officers.conftest import furnish
from tests.ui.officers.visitor import Site, Visitor, visiting
from ui.officers import mount_officers


@dataclass(frozen=True)
class Publishing:
    """The site, and the settings that it has."""

    site: Site
    settings: AssistantSettings


def settled(folder: Path) -> AssistantSettings:
    """Settings over a collection of two plans, with its index."""
    manifest = collection(folder / "list")
    settings = AssistantSettings(
        data_dir=folder / "data",
        cache_dir=folder / "cache",
        model="hashed",
        manifest=manifest,
        reload_seconds=0.3,
        upload_mb=1,
    )
    readings = [read.reading for read in read_all(manifest)]
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version=READER_VERSION)
    return settings


@pytest.fixture(scope="package")
def little(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The assistant over the collection."""
    opened = open_assistant(settled(tmp_path_factory.mktemp("little")))
    yield opened
    opened.close()


@pytest.fixture
def pages(little: Assistant, tmp_path: Path) -> Publishing:
    """The officers' pages over a collection of the test's own; its index is never built."""
    own = {"data_dir": tmp_path / "data", "manifest": collection(tmp_path / "list")}
    settings = little.settings.model_copy(update=own)
    settings.data_dir.mkdir()
    app: FastAPI = create_app(little, settings)
    mount_officers(app)
    return Publishing(furnish(app, settings), settings)


@pytest.fixture
def publisher(pages: Publishing) -> Visitor:
    """Somebody who has signed in with a key that may publish, and nothing else."""
    visitor = visiting(pages.site)
    visitor.sign_in(pages.site.access.keys.issue("Chị Hoa", {Scope.PUBLISH}).secret)
    return visitor


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Publishing]]:
    """The whole site, served: its address, and what it is."""
    runtime.prepare()
    from ui.mounting import mount_chat

    settings = settled(tmp_path_factory.mktemp("publishing"))
    app = mount_chat(create_app(lambda: open_assistant(settings), settings))
    site = furnish(app, settings)
    with serving(app) as address:
        yield address, Publishing(site, settings)


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The processes that would have been begun; none is."""
    begun: list[Sequence[str]] = []
    monkeypatch.setattr(starting, "_launch", lambda _, arguments, *__: begun.append(arguments))
    return begun
