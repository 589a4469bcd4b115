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

    async def take(self, until: float) -> "Place":
        """Wait for a place and take it.

        Raises Problem (503) where the row is full, or there is none `until` that time of the event loop.
        """
        if self._stuck >= MOST_STUCK or (self._free.locked() and self._waiting >= self._row):
            raise _busy()
        self._waiting += 1
        try:
            async with asyncio.timeout_at(until):
                await self._free.acquire()
        except TimeoutError:
            raise _busy() from None
        finally:
            self._waiting -= 1
        return Place(self)

    def free_one(self) -> None:
        """Let the next one in."""
        self._free.release()

    def count_stuck(self, work: "asyncio.Task[None]") -> None:
        """Count `work` until it ends: it goes on without a place."""
        self._stuck += 1
        work.add_done_callback(self._ended)

    def _ended(self, _: "asyncio.Task[None]") -> None:
        self._stuck -= 1


class Place:
    """A place that was taken."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._held = True

    def give_back(self) -> None:
        """Free the place; nothing happens if that was done before."""
        if self._held:
            self._held = False
            self._places.free_one()

    def give_up(self, work: "asyncio.Task[None]") -> None:
        """Free the place though its `work` goes on, which nothing can stop."""
        self._places.count_stuck(work)
        self.give_back()


def _busy() -> Problem:
    return Problem("busy", status=503, headers={"Retry-After": str(_RETRY_S)})
