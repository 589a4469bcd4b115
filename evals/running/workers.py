"""What asks the questions of a run, and how many are worth while."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol, TypeVar

from corpus.errors import EvaluationError
from evals.question_set import EvalQuestion
from evals.runs.records import Subject
from evals.runs.reply import Reply

Asked = tuple[str, EvalQuestion]
"""The name of a system, and what it is asked."""

_QUESTIONS_A_WORKER = 100
"""A worker takes seconds to open: for fewer questions another one isn't worth it."""

_Result = TypeVar("_Result")


class Workers(Protocol):
    """Whatever asks: worker processes, or clients of a server."""

    @property
    def subject(self) -> Subject:
        """What is asked."""
        ...

    @property
    def systems(self) -> tuple[str, ...]:
        """Their names, the product's first."""
        ...

    def replies(self, asked: Sequence[Asked]) -> Iterator[Reply]:
        """A reply to each, in the order in which they come. Raises the error that ends the run."""


def worth_opening(asked: int, wanted: int | None = None) -> int:
    """How many workers so many questions are worth: `wanted`, or at most one for each core at hand."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return wanted or min(cores, max(1, -(-asked // _QUESTIONS_A_WORKER)))


def completed(pool: Executor, ask: Callable[[Asked], Reply], asked: Sequence[Asked]) -> Iterator[Reply]:
    """Replies as the pool has them. What ends a run is raised, and what was not yet asked is dropped."""
    waiting = [pool.submit(ask, one) for one in asked]
    try:
        for future in as_completed(waiting):
            yield came(future)
    finally:
        for future in waiting:
            future.cancel()


def came(future: Future[_Result]) -> _Result:
    """What the worker gave. Raises what it raised, and EvaluationError where it died."""
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise EvaluationError(
            "A worker process ended by itself, perhaps for want of memory.",
            "Go on with --resume, with fewer --workers.",
        ) from error
