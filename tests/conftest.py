"""What tests of several parts share: the five plans as they are read, over an index that needs no model."""

from collections.abc import Iterator

import pytest

from assistant.chain import Assistant, open_assistant
from assistant.settings import AssistantSettings
from corpus import runtime
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from ingest.read_plans import read_all


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Over the plans that ship with the project, with the embedder that needs no model."""
    runtime.prepare()
    folder = tmp_path_factory.mktemp("five")
    settings = AssistantSettings(
        _env_file=None,
        data_dir=folder / "data",
        cache_dir=folder / "cache",
        model="hashed",
        reading_limit="100000/minute",
    )
    readings = [read.reading for read in read_all(settings.manifest)]
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="1")
    opened = open_assistant(settings)
    yield opened
    opened.close()
