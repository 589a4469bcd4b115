"""Asking in process: worker processes that each have the systems opened."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from assistant.settings import AssistantSettings
from evals.running import worker
from evals.running.workers import Asked, came, completed
from evals.runs.reply import Reply


class Processes:
    """Worker processes over one index. See `evals.running.workers.Workers`."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        """Open the first worker now; the others when there is more than it can take."""
        self._pool = pool
        self.subject, self.systems = came(pool.submit(worker.describe))

    def replies(self, asked: Sequence[Asked]) -> Iterator[Reply]:
        """A reply to each, in the order in which they come."""
        return completed(self._pool, worker.reply, asked)


@contextmanager
def open_processes(settings: AssistantSettings, count: int, *, with_baselines: bool) -> Iterator[Processes]:
    """At most so many worker processes. Raises what opening the systems raises."""
    pool = ProcessPoolExecutor(
        count, get_context("spawn"), initializer=worker.start, initargs=(settings, with_baselines)
    )
    try:
        yield Processes(pool)
    finally:
        pool.shutdown(cancel_futures=True)
