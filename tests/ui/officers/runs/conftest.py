"""The officers' pages over a data folder of their own, with a command that stands in for the evaluation."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi import FastAPI

from assistant.settings import AssistantSettings
from tests.ui.officers.conftest import furnish
from tests.ui.officers.runs import fake_eval
from tests.ui.officers.visitor import Site, Visitor
from ui.officers import sign_in
from ui.officers.runs import starting
from ui.officers.runs.records import Evaluation, State
from ui.officers.runs.shelf import Shelf

DEADLINE_S = 20


def until(reached: Callable[[], bool]) -> None:
    """Wait for what another process does; it fails only where that never comes."""
    end = time.monotonic() + DEADLINE_S
    while not reached():
        assert time.monotonic() < end, "never came"
        time.sleep(0.05)


@dataclass
class Command:
    """What stands in for `hoikehoach`, in a folder of its own."""

    folder: Path

    def will(self, behave: str) -> None:
        (self.folder / "behave").write_text(behave, encoding="utf-8")

    @property
    def arguments(self) -> list[str]:
        told: list[str] = json.loads((self.folder / "arguments.json").read_text(encoding="utf-8"))
        return told


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    folder = tmp_path / "command"
    folder.mkdir()
    fake = [sys.executable, fake_eval.__file__, str(folder)]
    monkeypatch.setattr(starting, "hoikehoach", lambda arguments: [*fake, *arguments])
    told = Command(folder)
    told.will("end 0")
    return told


@pytest.fixture
def kept(app: FastAPI, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site with a shelf of its own and no questions kept."""
    settings = AssistantSettings(data_dir=tmp_path / "data", keep_questions=True)
    app.state.settings = settings
    monkeypatch.setattr(sign_in, "PAUSE", 0)
    return furnish(app, settings)


@pytest.fixture
def shelf(kept: Site) -> Iterator[Shelf]:
    """The shelf as another worker sees it; nothing is left running on it."""
    shelf = Shelf(kept.app.state.settings)
    yield shelf
    if (id := shelf.running()) is not None:
        shelf.stop(id)
        until(lambda: shelf.running() is None)


@dataclass
class Runs:
    """An officer at these pages."""

    visitor: Visitor
    shelf: Shelf

    def begin(self, **fields: object) -> str:
        """Send the form that begins a run over the program's first set; the name of the run."""
        form = self.visitor.page("/runs/new").fields
        reply = self.visitor.post("/runs", form | {"sets": "program/dev.jsonl"} | fields)
        assert reply.status_code == 303, reply.text
        return str(reply.headers["location"]).rpartition("/")[2]

    def do(self, id: str, what: str, **fields: object) -> str:
        """Press a button on the page of a run; where it leads."""
        token = self.visitor.page(f"/runs/{id}").fields["form_token"]
        reply = self.visitor.post(f"/runs/{id}/{what}", {"form_token": token} | fields)
        assert reply.status_code == 303, reply.text
        return str(reply.headers["location"]).rpartition("/")[2]

    def known(self, id: str) -> Evaluation:
        found = self.shelf.get(id)
        assert found is not None
        return found

    def reaches(self, id: str, state: State) -> Evaluation:
        until(lambda: self.known(id).state is state)
        return self.known(id)


@pytest.fixture
def runs(officer: Visitor, shelf: Shelf, command: Command) -> Runs:
    return Runs(officer, shelf)
