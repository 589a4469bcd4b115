"""Each request in its turn, and for a limited time: one that takes longer is told so and leaves its place.

Guarantees: a request that is stuck, even in a thread that nothing can stop, gets its reply in time and keeps
nobody waiting behind it; nothing that it sends later reaches the client.
"""

import asyncio
import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.api import errors
from assistant.api.guard.addresses import Part, part_of, path_of
from assistant.api.guard.exchange import Exchange
from assistant.api.guard.places import Place, Places
from assistant.api.problems import Problem

_log = logging.getLogger(__name__)

_TIMED = frozenset({Part.QUESTIONS, Part.API, Part.PAGES})


class InTurn:
    """Gives questions their turn by `places`; questions, data and pages have `seconds` each.

    The time of a question includes its waiting.
    """

    def __init__(self, app: ASGIApp, places: Places, seconds: float) -> None:
        self._app = app
        self._places = places
        self._seconds = seconds
        self._left_behind: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection. Raises Problem (503)."""
        part = part_of(scope) if scope["type"] == "http" else None
        if part not in _TIMED:
            await self._app(scope, receive, send)
            return
        exchange = Exchange(receive, send)
        until = asyncio.get_running_loop().time() + self._seconds
        if part is not Part.QUESTIONS:
            await self._timed(scope, exchange, until)
            return
        await self._timed(scope, exchange, until, await self._places.take(until))

    async def _timed(
        self, scope: Scope, exchange: Exchange, until: float, place: Place | None = None
    ) -> None:
        """Serve the request until then at the latest.

        Its place, if it has one, is given back with the end of the reply: what is done behind it may wait.
        """
        work = asyncio.create_task(_serve(self._app, scope, exchange))
        rest = until - asyncio.get_running_loop().time()
        try:
            await asyncio.wait({work, exchange.sent}, timeout=rest, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            work.cancel()
            raise
        if work.done() or exchange.sent.done():
            if place:
                place.give_back()
            await work
        else:
            self._leave_behind(work, exchange, place)
            await self._break_off(scope, exchange)

    def _leave_behind(self, work: asyncio.Task[None], exchange: Exchange, place: Place | None) -> None:
        exchange.close()
        self._left_behind.add(work)
        work.add_done_callback(self._left_behind.discard)
        work.add_done_callback(_log_failure)
        if place:
            place.give_up(work)

    async def _break_off(self, scope: Scope, exchange: Exchange) -> None:
        _log.error("%s took longer than %g s and was left behind", path_of(scope), self._seconds)
        problem = too_slow(self._seconds)
        if not exchange.started:
            raise problem
        if exchange.streaming:
            await exchange.end(errors.last_event(Request(scope), problem))


def too_slow(seconds: float) -> Problem:
    """The refusal of a request that took longer than it may."""
    return Problem("too_slow", status=503, headers={"Retry-After": "5"}, limit=f"{seconds:g}")


async def _serve(app: ASGIApp, scope: Scope, exchange: Exchange) -> None:
    await app(scope, exchange.receive, exchange.send)


def _log_failure(work: asyncio.Task[None]) -> None:
    if not work.cancelled() and work.exception() is not None:
        _log.error("a request that was left behind failed: %s", type(work.exception()).__name__)
