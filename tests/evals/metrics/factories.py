"""Outcomes that are right or wrong in one way, and runs of them."""

from dataclasses import replace

from evals.outcome import Outcome
from evals.question_set import EvalQuestion, QuestionType
from evals.runs.records import Run
from evals.systems import WHOLE
from tests.evals.factories import make_citation, make_evidence, make_given, make_outcome, make_question
from tests.evals.runs.factories import make_header

EVIDENCE = (make_evidence(),)
PROVINCES = {"binh-thuan-4181-2022": "Bình Thuận", "nam-dinh-2021-2025": "Nam Định"}
REFUSED = make_given(status="not_found")


def make_asked(number: int = 1, **changes) -> EvalQuestion:
    """A question that wants "20%" and its evidence."""
    return make_question(**{"id": f"q-{number}", "must": (("20%",),), "evidence": EVIDENCE, **changes})


def make_silent(number: int = 1, **changes) -> EvalQuestion:
    """A question without an answer."""
    return make_question(**{"id": f"q-{number}", "type": QuestionType.UNANSWERABLE, **changes})


def make_right(number: int = 1, milliseconds: float = 1.0, **changes) -> Outcome:
    return make_outcome(make_asked(number, **changes), make_given("20%", make_citation()), milliseconds)


def make_wrong(number: int = 1, milliseconds: float = 1.0, **changes) -> Outcome:
    """The evidence is cited, but the answer is another."""
    return make_outcome(make_asked(number, **changes), make_given("30%", make_citation()), milliseconds)


def make_failed(number: int = 1, **changes) -> Outcome:
    return make_outcome(make_asked(number, **changes), None)


def with_payload(outcome: Outcome, **changes) -> Outcome:
    """The same outcome with fields of the payload changed."""
    return replace(outcome, payload={**(outcome.payload or {}), **changes})


def make_run(*outcomes: Outcome, name: str = "run", **header) -> Run:
    """A run of the product alone."""
    return Run(name, make_header(**header), len(outcomes), {WHOLE: outcomes})
