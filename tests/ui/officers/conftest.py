"""The officers' pages over a small index and a journal of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from assistant.access import Scope, open_access
from assistant.api import create_app
from assistant.chain import Assistant, open_assistant
from assistant.database.database import open_database
from assistant.journal import open_journal
from assistant.settings import AssistantSettings
from corpus import runtime
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from tests.assistant.api.sample import READINGS
from tests.assistant.api.serving import serving
from tests.ui.officers.visitor import Site, Visitor, keep_sample, visiting
from ui.officers import mount_officers, sign_in

ROOT = "/ke-hoach"
"""The sub-path of the whole site."""


@pytest.fixture(scope="package")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The assistant over the sample plans, with the embedder that needs no model."""
    folder = tmp_path_factory.mktemp("officers")
    settings = AssistantSettings(data_dir=folder / "data", cache_dir=folder / "cache", model="hashed")
    publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version="1")
    assistant = open_assistant(settings)
    yield assistant
    assistant.close()


def build(opened: Assistant, folder: Path, *, root: str = "", keeping: bool = True) -> Site:
    """The application with the officers' pages alone, its journal and keys in `folder`."""
    settings = AssistantSettings(data_dir=folder, keep_questions=keeping, root_path=root)
    app: FastAPI = create_app(opened, settings)
    mount_officers(app)
    return furnish(app, settings)


def furnish(app: FastAPI, settings: AssistantSettings) -> Site:
    """Give the application a journal and keys of these settings."""
    database = open_database(settings)
    app.state.journal = open_journal(settings, database)
    app.state.access = open_access(database)
    return Site(app, app.state.journal, app.state.access)


@pytest.fixture(scope="package")
def app(opened: Assistant, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    return build(opened, tmp_path_factory.mktemp("unused")).app


@pytest.fixture
def kept(app: FastAPI, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site with the sample questions kept, and nothing else."""
    monkeypatch.setattr(sign_in, "PAUSE", 0)
    site = furnish(app, AssistantSettings(data_dir=tmp_path, keep_questions=True))
    keep_sample(site.journal)
    return site


@pytest.fixture
def visitor(kept: Site) -> Visitor:
    """Somebody who has not signed in, at an address that nobody had before."""
    return visiting(kept)


@pytest.fixture
def officer(kept: Site, visitor: Visitor) -> Visitor:
    """Somebody who has signed in with a key that may review."""
    visitor.sign_in(kept.access.keys.issue("Chị Hoa", {Scope.REVIEW}).secret)
    return visitor


@pytest.fixture(scope="module")
def site(opened: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The whole site as `hoikehoach serve` builds it, under a sub-path, with the sample questions kept."""
    runtime.prepare()
    from ui.mounting import mount_chat

    settings = AssistantSettings(
        data_dir=tmp_path_factory.mktemp("walk"), keep_questions=True, root_path=ROOT
    )
    site = furnish(mount_chat(create_app(opened, settings)), settings)
    keep_sample(site.journal)
    return site


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    with serving(site.app) as served:
        yield f"{served}{ROOT}"
