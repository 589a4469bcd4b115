"""Where evaluations are kept, and how it stands with each.

Layout: <data_dir>/evaluations/
    lock             held by the one that is running; its name stands in `running`
    sets/            question sets of the office: .jsonl, .xlsx, .csv
    <id>/            job.json, output.txt, ended.json, and the folder of the run beneath
    <id>/            or the folder of a run itself: `hoikehoach eval --out <data_dir>/evaluations`
"""

import re
import shutil
from pathlib import Path

from pydantic import TypeAdapter

from corpus.files import file_faults
from corpus.settings import CorpusSettings
from corpus.turn import Turn
from ui.officers.runs.reading import read_json, read_run
from ui.officers.runs.records import Ended, Evaluation, Job, Run, State

RUNNING = "running"
"""The file that names whose turn it is, or was last."""
STOPPED = 130
"""What `hoikehoach eval` ends with where it was stopped."""

_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z(?:-[0-9]+)?")
_JOB = TypeAdapter(Job)
_ENDED = TypeAdapter(Ended)


class Shelf:
    """The evaluations of one data folder."""

    def __init__(self, settings: CorpusSettings) -> None:
        self.folder = settings.data_dir / "evaluations"
        self.sets = self.folder / "sets"
        self.turn = Turn(self.folder / "lock")

    def ids(self) -> list[str]:
        """The names of all entries, newest first. Raises StorageError."""
        with file_faults(self.folder):
            if not self.folder.exists():
                return []
            return sorted(
                (one.name for one in self.folder.iterdir() if _ID.fullmatch(one.name)), reverse=True
            )

    def get(self, id: str) -> Evaluation | None:
        """The entry of this name; None where there is none, or nothing is known of it."""
        if not _ID.fullmatch(id):
            return None
        folder = self.folder / id
        job = read_json(_JOB, folder / "job.json")
        run = read_run(folder) if job is None else run_within(folder)
        ended = read_json(_ENDED, folder / "ended.json")
        if job is not None:
            return Evaluation(id, self._state(id, run, ended), job.started, job.set_names, job, run, ended)
        if run is not None:
            state = State.DONE if run.figures else State.INTERRUPTED
            return Evaluation(id, state, run.started, run.set_names, None, run)
        return None

    def path(self, id: str) -> Path:
        """The folder of an entry."""
        return self.folder / id

    def running(self) -> str | None:
        """The name of the entry that is running; None where none is."""
        if not self.turn.taken:
            return None
        file = self.folder / RUNNING
        with file_faults(file):
            name = file.read_text(encoding="utf-8") if file.exists() else ""
        # Its process may need a moment more to go.
        over = (self.folder / name / "ended.json").exists()
        return name if name and not over else None

    def output(self, id: str, characters: int = 4000) -> str:
        """The end of what the command said."""
        path = self.folder / id / "output.txt"
        with file_faults(path):
            return path.read_text(encoding="utf-8", errors="replace")[-characters:] if path.exists() else ""

    def stop(self, id: str) -> None:
        """Ask the running entry to end; it does within seconds."""
        with file_faults(self.folder):
            (self.folder / id / "stop").touch()

    def delete(self, id: str) -> None:
        """Remove an entry with everything in it."""
        with file_faults(self.folder):
            shutil.rmtree(self.folder / id)

    def _state(self, id: str, run: Run | None, ended: Ended | None) -> State:
        if ended is not None:
            ways = {0: State.DONE, STOPPED: State.STOPPED}
            return ways.get(ended.code, State.FAILED)
        if self.running() == id:
            return State.RUNNING
        return State.DONE if run is not None and run.figures else State.INTERRUPTED


def run_within(folder: Path) -> Run | None:
    """The run that `hoikehoach eval` has made in this folder; None as long as there is none."""
    found = (read_run(one) for one in sorted(folder.glob("*T*Z*")) if one.is_dir())
    return next((run for run in found if run is not None), None)
