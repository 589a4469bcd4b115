"""The places of those who ask: some are answered, some wait for their turn, the rest are sent away at once.

Guarantees: first come, first served; one who stops waiting leaves a free place behind.
"""

import asyncio

from assistant.api.problems import Problem

MOST_STUCK = 16
"""Answers that go on behind their time limit; with more of them no further question is begun."""
_RETRY_S = 5


class Places:
    """Places for `at_once` questions under way and `waiting` in a row; of one event loop."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._row = waiting
        self._waiting = 0
        self._stuck = 0

    async def take(self) -> None:
        """Wait for a place and take it. Raises Problem (503) where the row is full."""
        if self._stuck >= MOST_STUCK or (self._free.locked() and self._waiting >= self._row):
            raise busy()
        self._waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1

    def give_back(self) -> None:
        """Free a place that was taken."""
        self._free.release()

    def give_up(self, work: "asyncio.Task[None]") -> None:
        """Free a place though its `work` goes on, which nothing can stop: it is counted until it ends."""
        self._stuck += 1
        work.add_done_callback(self._ended)
        self._free.release()

    def _ended(self, _: "asyncio.Task[None]") -> None:
        self._stuck -= 1


def busy() -> Problem:
    """The refusal of a question for which there is no place now."""
    return Problem("busy", status=503, headers={"Retry-After": str(_RETRY_S)})
