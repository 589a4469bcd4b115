"""A collection of two small plans, and a stand-in for the commands that read and index."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from corpus.collection import drafting, publishing
from corpus.collection.commands import Limits
from corpus.collection.records import Failure
from corpus.settings import CorpusSettings
from tests.corpus.collection.little_plans import collection

Answer = tuple[str, Failure | None]


class Commands:
    """What `run_command` is told; `answers` are given in their order, then the last one again."""

    def __init__(self) -> None:
        self.told: list[list[str]] = []
        self.answers: list[Answer] = [("", None)]
        self.meanwhile: Callable[[Sequence[str]], None] = lambda _: None

    def __call__(
        self, arguments: Sequence[str], limits: Limits, hear: Callable[[str], None] = lambda _: None
    ) -> Answer:
        self.told.append(list(arguments))
        self.meanwhile(arguments)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def settings(tmp_path: Path) -> CorpusSettings:
    return CorpusSettings(data_dir=tmp_path / "data", manifest=collection(tmp_path / "list"), model="hashed")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    made = Commands()
    monkeypatch.setattr(drafting, "run_command", made)
    monkeypatch.setattr(publishing, "run_command", made)
    return made
