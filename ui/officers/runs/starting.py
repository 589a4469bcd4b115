"""Evaluations begun as processes of their own, one at a time for the whole data folder.

Guarantees: whoever finds one running begins none; a process outlives the worker that began it.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter

from assistant.settings import AssistantSettings
from corpus.detached import environment_of, start_detached
from corpus.files import file_faults, put_in_place
from ui.officers.runs.question_sets import REVIEWED, QuestionFile
from ui.officers.runs.records import Job, Kind, Run
from ui.officers.runs.shelf import RUNNING, Shelf, run_within

_RUNNER = Path(__file__).with_name("runner.py")
_JOB = TypeAdapter(Job)
_KEPT_OF_A_RUN = ("run.json", "questions.jsonl", "answers.jsonl", "opinions.jsonl")
_LOOKS, _LOOK_S = 40, 0.05
"""How often it is looked whether a process that is done has gone, and the seconds between."""


class Busy(Exception):  # noqa: N818 - a refusal of one request, no error of the program
    """Another evaluation is running."""


def hoikehoach(arguments: Sequence[str]) -> list[str]:
    """The command line of this very installation."""
    return [sys.executable, "-m", "corpus.command", *arguments]


class Starter:
    """Begins evaluations on a shelf, with the settings of the service."""

    def __init__(self, shelf: Shelf, settings: AssistantSettings) -> None:
        self._shelf = shelf
        self._environment = environment_of(settings)

    def ask(self, by: str, files: Sequence[QuestionFile], reviewed: str, against: Run | None) -> str:
        """Begin a run over these files and the reviewed questions (JSON lines, "" for none); its name.

        Raises Busy, StorageError.
        """

        def made(folder: Path) -> Job:
            paths = [one.path for one in files]
            if reviewed:
                paths.append(folder / f"{REVIEWED}.jsonl")
                paths[-1].write_text(reviewed, encoding="utf-8")
            names = tuple(path.stem for path in paths)
            return Job(Kind.ASKING, datetime.now(UTC), by, names, tuple(map(str, paths)), _folder(against))

        return self._begin(made)

    def compare(self, by: str, later: Run, earlier: Run) -> str:
        """Begin a comparison of two runs, on a copy of the later; its name. Raises Busy, StorageError."""

        def made(folder: Path) -> Job:
            copy = folder / later.folder.name
            copy.mkdir()
            for name in _KEPT_OF_A_RUN:
                if (later.folder / name).exists():
                    shutil.copy(later.folder / name, copy / name)
            return Job(Kind.COMPARING, datetime.now(UTC), by, later.set_names, (), _folder(earlier))

        return self._begin(made)

    def resume(self, id: str, job: Job) -> None:
        """Go on with a run that was stopped or interrupted. Raises Busy, StorageError."""
        self._run(id, lambda _: job)

    def _begin(self, job: Callable[[Path], Job]) -> str:
        name = self._new_name()
        self._run(name, job)
        return name

    def _new_name(self) -> str:
        name, time, there = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}", 1, set(self._shelf.ids())
        while (chosen := name if time == 1 else f"{name}-{time}") in there:
            time += 1
        return chosen

    def _run(self, name: str, made: Callable[[Path], Job]) -> None:
        turn = self._turn()
        try:
            put_in_place(self._shelf.folder / RUNNING, name.encode())
            folder = self._shelf.path(name)
            with file_faults(folder):
                folder.mkdir(exist_ok=True)
                for left in ("stop", "ended.json"):
                    (folder / left).unlink(missing_ok=True)
                job = made(folder)
                (folder / "job.json").write_bytes(_JOB.dump_json(job))
                self._launch(folder, job, turn)
        finally:
            os.close(turn)

    def _turn(self) -> int:
        """The turn, waited for where the one who has it is done and only has to go. Raises Busy."""
        for _ in range(_LOOKS):
            turn = self._shelf.turn.take()
            if turn is not None:
                return turn
            if self._shelf.running() is not None:
                break
            time.sleep(_LOOK_S)
        raise Busy

    def _launch(self, folder: Path, job: Job, turn: int) -> None:
        command = [sys.executable, str(_RUNNER), str(turn), str(folder), *hoikehoach(_arguments(folder, job))]
        start_detached(command, self._environment | {"PYTHONUTF8": "1"}, turn)


def _arguments(folder: Path, job: Job) -> list[str]:
    """What `hoikehoach eval` is told: to go on with the run that is there, or else to begin one."""
    run = run_within(folder)
    asked = ["--resume", str(run.folder)] if run else list(job.files)
    against = ["--against", job.against] if job.against else []
    return ["eval", *asked, *against, "--workers", "1", "--out", str(folder)]


def _folder(run: Run | None) -> str | None:
    return str(run.folder) if run else None
