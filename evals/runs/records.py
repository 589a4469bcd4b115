"""What a run is, beside its answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from evals.outcome import Outcome


@dataclass(frozen=True)
class Subject:
    """What answers.

    `url`: the server that was asked, None where the assistant was opened in process. `settings` by name,
    `index`: the identity of the index; both plain JSON values, empty where a server doesn't tell them.
    `program`: SHA-256 of the code that answers, None of a server. `plans`: the province of each plan by its
    plan_id.
    """

    url: str | None
    settings: Mapping[str, object]
    index: Mapping[str, object]
    program: str | None
    plans: Mapping[str, str]


@dataclass(frozen=True)
class RunHeader:
    """What was asked of what.

    `systems`: the names of those that were asked, the product first, baselines behind it. `question_files`:
    name to SHA-256. `versions`: of Python and of every installed package. `workers`: how many were asking at
    the same time.
    """

    started: datetime
    subject: Subject
    systems: tuple[str, ...]
    question_files: Mapping[str, str]
    versions: Mapping[str, str]
    workers: int


@dataclass(frozen=True)
class Run:
    """A run with what came of it. `outcomes` by system, each in the order of the questions asked.

    `name`: of its folder. `questions`: how many are to be asked of each system; a run that was stopped has
    fewer outcomes.
    """

    name: str
    header: RunHeader
    questions: int
    outcomes: Mapping[str, tuple[Outcome, ...]]
