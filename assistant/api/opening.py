"""The assistant of one serving process: opened at start-up, or the error that kept it shut; then replaced.

Guarantees: one piece of work has one assistant from its first use to its end, however often another takes its
place meanwhile; an assistant that was opened here is closed once another serves and nobody uses it any more.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import Annotated

from fastapi import Depends, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.api.problems import Problem
from assistant.chain import Assistant
from corpus.errors import HoiKeHoachError

Loader = Callable[[], Assistant]


class _Served:
    """An assistant and how many pieces of work use it. `own`: opened here, so to be closed here."""

    def __init__(self, assistant: Assistant, *, own: bool) -> None:
        self.assistant = assistant
        self.own = own
        self.users = 0
        self.retired = False


class _Work:
    """A piece of work under way: what it uses of its opening, once it has used it."""

    def __init__(self, opening: "Opening") -> None:
        self.opening = opening
        self.served: _Served | None = None
        self.ended = False


_WORK: ContextVar[_Work | None] = ContextVar("work", default=None)


class Opening:
    """Holds an assistant that is given opened, or opens one from a loader when told to. For any thread."""

    def __init__(
        self, source: Assistant | Loader, taken_up: Callable[[Assistant], None] = lambda _: None
    ) -> None:
        """`taken_up` is told of each assistant before it serves."""
        self._taken_up = taken_up
        self._loader: Loader | None = source if callable(source) else None
        self._served: _Served | None = None if callable(source) else _Served(source, own=False)
        self._error: HoiKeHoachError | None = None
        self._turn = Lock()
        if self._served is not None:
            taken_up(self._served.assistant)

    def open(self) -> None:
        """Load the assistant if it isn't there. A failure is kept, and met again by whoever asks for it."""
        if self._served is None and self._loader is not None:
            try:
                self.replace(self._loader())
            except HoiKeHoachError as error:
                self._error = error

    def replace(self, assistant: Assistant) -> None:
        """Serve this one from now on; what is under way keeps the one that it has."""
        self._taken_up(assistant)
        with self._turn:
            before, self._served = self._served, _Served(assistant, own=True)
            self._error = None
        self._retire(before)

    def close(self) -> None:
        """Close what was opened here, when it is no longer used; what was given opened stays its owner's."""
        with self._turn:
            before = self._served
            if before is not None and before.own:
                self._served = None
        self._retire(before)

    @property
    def current(self) -> Assistant | None:
        """The newest assistant, for a look at it; None while there is none."""
        served = self._served
        return served.assistant if served else None

    @property
    def assistant(self) -> Assistant:
        """The assistant of the work under way (see `working`), or else the newest.

        Raises what kept it shut, or Problem (503) before start-up is over.
        """
        work = _WORK.get()
        if work is None or work.opening is not self or work.ended:
            return self._newest().assistant
        with self._turn:
            if work.served is None:
                work.served = self._newest()
                work.served.users += 1
            return work.served.assistant

    @contextmanager
    def lent(self) -> Iterator[Assistant]:
        """The newest assistant, open for as long as the block lasts. Raises as `assistant` does."""
        with self._turn:
            served = self._newest()
            served.users += 1
        try:
            yield served.assistant
        finally:
            self._give_back(served)

    @contextmanager
    def working(self) -> Iterator[None]:
        """A block, and the threads that it waits for, in which `assistant` is one and the same."""
        work = _Work(self)
        token = _WORK.set(work)
        try:
            yield
        finally:
            _WORK.reset(token)
            work.ended = True
            if work.served is not None:
                self._give_back(work.served)

    def _newest(self) -> _Served:
        served, error = self._served, self._error
        if served is not None:
            return served
        if error is not None:
            raise error
        raise Problem("starting", status=503)

    def _give_back(self, served: _Served) -> None:
        with self._turn:
            served.users -= 1
        self._close_unused(served)

    def _retire(self, served: _Served | None) -> None:
        if served is not None:
            served.retired = served.own
            self._close_unused(served)

    def _close_unused(self, served: _Served) -> None:
        with self._turn:
            close = served.retired and served.users == 0
            served.retired = served.retired and not close
        if close:
            served.assistant.close()


class Working:
    """Makes each request one piece of work of its application's opening."""

    def __init__(self, app: ASGIApp, opening: Opening) -> None:
        self._app = app
        self._opening = opening

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with self._opening.working():
            await self._app(scope, receive, send)


async def _opened(request: Request) -> Assistant:
    opening: Opening = request.app.state.opening
    return opening.assistant


Opened = Annotated[Assistant, Depends(_opened)]
"""A parameter of this type is the assistant of the application that serves the request."""
