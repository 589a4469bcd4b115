"""Every system on every question set, and the search without each of its steps."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from assistant.steps import Step
from corpus.errors import EvaluationError
from evals.question_set import EvalQuestion, read_questions
from evals.search.figures import SearchFigures, figures
from evals.search.passages import Ranker, System
from evals.search.searching import Searched, search_all


@dataclass(frozen=True)
class QuestionSet:
    """The questions of one file that need evidence, under the file's name."""

    name: str
    questions: tuple[EvalQuestion, ...]


@dataclass(frozen=True)
class SystemResult:
    """What one system found: for each set by its name, the outcome of every question."""

    name: str
    sets: Mapping[str, tuple[Searched, ...]]

    @property
    def all(self) -> tuple[Searched, ...]:
        """The outcomes of all sets together."""
        return tuple(chain.from_iterable(self.sets.values()))


def read_sets(paths: Sequence[Path]) -> tuple[QuestionSet, ...]:
    """The sets in the order given. Raises EvaluationError, also of a set that asks for no evidence."""
    return tuple(_read_set(path) for path in paths)


def _read_set(path: Path) -> QuestionSet:
    questions = tuple(question for question in read_questions([path]) if question.evidence)
    if not questions:
        raise EvaluationError(f"{path}: no question of it needs evidence.", "Leave this file out.")
    return QuestionSet(path.stem, questions)


def measure(system: System, sets: Iterable[QuestionSet]) -> SystemResult:
    """Ask one system every question."""
    return SystemResult(
        system.name, {one.name: tuple(search_all(one.questions, system.rank)) for one in sets}
    )


def ablate(
    rankers: Mapping[Step | None, Ranker], questions: Iterable[EvalQuestion]
) -> dict[Step | None, SearchFigures]:
    """The figures of at least one question by the step that each ranker leaves out, None for none.

    Each question goes to all in turn, another one first every time: a busy moment of the machine, or what is
    remembered of a question, favours none.
    """
    found: dict[Step | None, list[Searched]] = {step: [] for step in rankers}
    order = deque(rankers)
    for question in questions:
        for step in order:
            found[step] += search_all([question], rankers[step])
        order.rotate(-1)
    return {step: figures(searched) for step, searched in found.items()}
