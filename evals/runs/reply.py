"""What a system gave for one question, before anyone judges it: a line of a run's answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from corpus.errors import EvaluationError
from evals.given import read_answer
from evals.grounding.violations import Violation
from evals.judging import judge, judge_error
from evals.outcome import Outcome
from evals.question_set import EvalQuestion
from evals.search.searching import Searched


@dataclass(frozen=True)
class Search:
    """The search alone.

    `held`: for each passage found, best first, the positions of the entries of evidence that it holds.
    `relevance`: of the nearest clause, None where the question was refused before any search, or where the
    system doesn't tell.
    """

    held: tuple[tuple[int, ...], ...]
    milliseconds: float
    relevance: float | None = None


@dataclass(frozen=True)
class Reply:
    """What `system` gave for the question with this id. See `evals.outcome.Outcome` for the other fields."""

    system: str
    question: str
    milliseconds: float
    payload: Mapping[str, object] | None = None
    error: str | None = None
    search: Search | None = None
    violations: tuple[Violation, ...] | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What is unique in a run."""
        return self.system, self.question


def outcome_of(question: EvalQuestion, reply: Reply) -> Outcome:
    """The reply judged by the rules; one that isn't an answer in the API's shape is an error."""
    outcome = Outcome(
        question=question,
        judgement=judge_error(question),
        milliseconds=reply.milliseconds,
        payload=reply.payload,
        error=reply.error,
        searched=_searched(question, reply.search),
        relevance=reply.search.relevance if reply.search else None,
        violations=reply.violations,
    )
    if reply.payload is None:
        return outcome
    try:
        return replace(outcome, judgement=judge(question, read_answer(reply.payload)))
    except EvaluationError as error:
        return replace(outcome, payload=None, error=str(error))


def _searched(question: EvalQuestion, search: Search | None) -> Searched | None:
    if search is None or not question.evidence:
        return None
    return Searched(question, tuple(map(frozenset, search.held)), search.milliseconds)
