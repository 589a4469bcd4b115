"""What is known of evaluations: the runs, their figures, how far they have come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """How it stands with an evaluation. `interrupted`: it ended without a word, as with the machine."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Kind(StrEnum):
    """What an evaluation does: asks questions, or only compares two runs."""

    ASKING = "asking"
    COMPARING = "comparing"


@dataclass(frozen=True)
class Figures:
    """What came of the questions, all or those of one set.

    `right`: the share that was answered rightly, from 0 to 1. `unanswerable`: how many of them the plans
    don't answer; `refused`: how many of these were rightly refused. `violations`: sentences that the audit
    doubted, None where there was none. `errors`: questions to which no answer came.
    """

    questions: int
    right: float | None
    unanswerable: int
    refused: int
    violations: int | None
    errors: int


@dataclass(frozen=True)
class Against:
    """How a run differs from an earlier one: questions now right, now wrong, answered otherwise."""

    run: str
    gained: int
    lost: int
    changed: int


@dataclass(frozen=True)
class Run:
    """The folder that a run leaves. `asked`: how many questions it has, `answered`: how many by now.

    `figures` None: there is no report yet. `sets`: the figures by the name of the question set.
    """

    folder: Path
    started: datetime
    set_names: tuple[str, ...]
    asked: int
    answered: int
    figures: Figures | None = None
    sets: Mapping[str, Figures] | None = None
    against: Against | None = None

    @property
    def report(self) -> Path:
        """Its report, a page that stands alone."""
        return self.folder / "report.html"


@dataclass(frozen=True)
class Job:
    """An evaluation that was started on these pages, by the key of that name.

    `files`: of questions, none where two runs are only compared. `against`: the folder of the run to compare
    with, None for none.
    """

    kind: Kind
    started: datetime
    by: str
    set_names: tuple[str, ...]
    files: tuple[str, ...]
    against: str | None


@dataclass(frozen=True)
class Ended:
    """How the command ended: its exit code, and when."""

    code: int
    at: datetime


@dataclass(frozen=True)
class Evaluation:
    """One entry of the shelf. `job` None: a run of the command line. `run` None: not yet begun."""

    id: str
    state: State
    started: datetime
    set_names: tuple[str, ...]
    job: Job | None
    run: Run | None
    ended: Ended | None = None

    @property
    def comparing(self) -> bool:
        """Whether it only compares two runs."""
        return self.job is not None and self.job.kind is Kind.COMPARING
