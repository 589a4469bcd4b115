"""An index without a model over a few clauses, which tests can overlook."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.chain import Assistant, open_assistant
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.records import PlanReading
from tests.assistant.guidance.small import READINGS


@contextmanager
def opened(folder: Path, readings: Sequence[PlanReading]) -> Iterator[Assistant]:
    """An assistant over these plans, whose index is in `folder`."""
    settings = AssistantSettings(
        _env_file=None, data_dir=folder / "data", cache_dir=folder / "cache", model="hashed"
    )
    publish(settings, HashedEmbedder(), readings, lambda *_: None, reader_version="test")
    assistant = open_assistant(settings)
    yield assistant
    assistant.close()


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Three plans of two provinces with a few clauses each, see `small`."""
    with opened(tmp_path_factory.mktemp("small"), READINGS) as assistant:
        yield assistant
