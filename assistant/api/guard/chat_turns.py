"""The questions of the chat page, in turn with those of the API and under the same limits.

Guarantees: a conversation that is broken off, or whose answer is stuck, leaves its place by its time limit.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import TypeVar

from starlette.concurrency import iterate_in_threadpool
from starlette.types import Scope

from assistant.api.guard.admission import Admissions
from assistant.api.guard.places import Place, Places
from assistant.api.guard.turns import too_slow

_Piece = TypeVar("_Piece")


class ChatTurns:
    """Lets questions of the chat in and gives them their turns."""

    def __init__(self, admissions: Admissions, places: Places, seconds: float) -> None:
        self._admissions = admissions
        self._places = places
        self._seconds = seconds

    async def answering(self, scope: Scope, pieces: Iterator[_Piece]) -> AsyncIterator[_Piece]:
        """The pieces of the answer to a question that came with the request of that scope.

        They are made in threads, none before the question has its turn. Raises Problem: 429, 503.
        """
        await self._admissions.admit_chat_question(scope)
        loop = asyncio.get_running_loop()
        until = loop.time() + self._seconds
        place = await self._places.take(until)
        # Whoever asked may be gone between two pieces, and nobody ask for the next.
        release = loop.call_at(until, place.give_back)
        try:
            coming = iterate_in_threadpool(pieces)
            while next_one := await self._next(coming, place, until):
                yield next_one[0]
        finally:
            release.cancel()
            place.give_back()

    async def _next(self, coming: AsyncIterator[_Piece], place: Place, until: float) -> list[_Piece]:
        """The next piece; nothing at the end. The thread that makes it can't be stopped."""
        got: list[_Piece] = []

        async def wait_for_it() -> None:
            async for piece in coming:
                got.append(piece)
                return

        work = asyncio.create_task(wait_for_it())
        await asyncio.wait({work}, timeout=until - asyncio.get_running_loop().time())
        if not work.done():
            place.give_up(work)
            raise too_slow(self._seconds)
        work.result()
        return got
