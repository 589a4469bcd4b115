"""Whatever answers, and how one question is put to it."""

import time
from collections.abc import Callable, Mapping
from typing import Protocol

from corpus.errors import HoiKeHoachError, UnreachableError
from evals.calling import called
from evals.question_set import EvalQuestion
from evals.runs.reply import Reply


class Answerer(Protocol):
    """A system that is evaluated. May be asked from several threads at once."""

    def __call__(self, question: EvalQuestion) -> Reply:
        """What it gives for the question. What goes wrong is in the reply. Raises UnreachableError."""


def answered(system: str, question: EvalQuestion, ask: Callable[[], Mapping[str, object]]) -> Reply:
    """The reply that `ask` gives, with its time. Whatever it raises ends this question only.

    An error of the project's tree is kept as it reads; a defect of the program by its type and message. A
    server that can't be reached is no failure of a question: UnreachableError is raised.
    """
    began = time.perf_counter()
    future = called(ask)
    milliseconds = since(began)
    error = future.exception()
    if error is None:
        return Reply(system, question.id, milliseconds, future.result())
    if isinstance(error, UnreachableError):
        raise error
    told = str(error) if isinstance(error, HoiKeHoachError) else f"{type(error).__name__}: {error}"
    return Reply(system, question.id, milliseconds, error=told)


def since(began: float) -> float:
    """Milliseconds since this reading of `time.perf_counter`."""
    return round((time.perf_counter() - began) * 1000, 3)
