"""What came of one question: the answer as it was given, what was searched, how it was judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.grounding.violations import Violation
from evals.judging import Judgement
from evals.question_set import EvalQuestion
from evals.search.searching import Searched

_REFUSALS = ("not_found", "out_of_scope")


@dataclass(frozen=True)
class Opinion:
    """What a language model as judge thinks of an answer."""

    right: bool
    reason: str


@dataclass(frozen=True)
class Outcome:
    """What came of one question.

    `payload`: the answer's JSON as given, None where `error` says why none came. `milliseconds`: how long the
    asking took, failed or not. `searched`: the search alone, None where it wasn't measured or nothing is
    needed. `relevance`: of the best clause found, between 0 and 1, None where nothing was searched.
    `violations`: what an audit found in the answer, None where it wasn't audited.
    """

    question: EvalQuestion
    judgement: Judgement
    milliseconds: float
    payload: Mapping[str, object] | None = None
    error: str | None = None
    searched: Searched | None = None
    relevance: float | None = None
    violations: tuple[Violation, ...] | None = None
    opinion: Opinion | None = None

    @property
    def status(self) -> str | None:
        """How the answer ended, None where none came."""
        return None if self.payload is None else str(self.payload.get("status"))

    @property
    def refused(self) -> bool:
        """Whether the answer says that the plans don't tell, or that the question isn't about them."""
        return self.status in _REFUSALS
