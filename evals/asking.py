"""Putting every question of a set to whatever answers, and judging what comes back."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from corpus.errors import HoiKeHoachError
from evals.given import read_answer
from evals.judging import judge, judge_error
from evals.metrics import Outcome
from evals.question_set import EvalQuestion


class Asker(Protocol):
    """Whatever answers: a question and the user turns before it in, the JSON of `POST /api/ask` out."""

    def __call__(self, question: str, history: Sequence[str]) -> Mapping[str, object]:
        """The answer as JSON. A failure is an error of the project's tree."""


def ask_all(questions: Sequence[EvalQuestion], ask: Asker) -> Iterator[Outcome]:
    """Ask one question after the other; an outcome as soon as each is there.

    An error of the project's tree ends its question only: it is kept in the outcome, which is judged wrong.
    """
    for question in questions:
        yield _outcome(question, ask)


def _outcome(question: EvalQuestion, ask: Asker) -> Outcome:
    elapsed = _stopwatch()
    try:
        payload = ask(question.question, question.history)
        milliseconds = elapsed()
        judgement = judge(question, read_answer(payload))
    except HoiKeHoachError as error:
        return Outcome(question, judge_error(question), elapsed(), error=str(error))
    return Outcome(question, judgement, milliseconds, payload=dict(payload))


def _stopwatch() -> Callable[[], float]:
    """Milliseconds since this call."""
    started = time.perf_counter()
    return lambda: (time.perf_counter() - started) * 1000
