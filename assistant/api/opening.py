"""The assistant of one serving process: opened once at start-up, or the error that kept it shut."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from assistant.api.problems import Problem
from assistant.chain import Assistant
from corpus.errors import HoiKeHoachError

Loader = Callable[[], Assistant]


class Opening:
    """Holds an assistant that is given opened, or opens one from a loader when told to."""

    def __init__(self, source: Assistant | Loader) -> None:
        self._loader: Loader | None = source if callable(source) else None
        self._assistant: Assistant | None = None if callable(source) else source
        self._error: HoiKeHoachError | None = None

    def open(self) -> None:
        """Load the assistant if it isn't there. A failure is kept, and met again by whoever asks for it."""
        if self._assistant is None and self._loader is not None:
            try:
                self._assistant = self._loader()
            except HoiKeHoachError as error:
                self._error = error

    def close(self) -> None:
        """Close what `open` opened; an assistant that was given opened stays its owner's."""
        if self._loader is not None and self._assistant is not None:
            self._assistant.close()
            self._assistant = None

    @property
    def assistant(self) -> Assistant:
        """The opened assistant. Raises what kept it shut, or Problem (503) before start-up is over."""
        if self._assistant is not None:
            return self._assistant
        if self._error is not None:
            raise self._error
        raise Problem("starting", status=503)


async def _opened(request: Request) -> Assistant:
    opening: Opening = request.app.state.opening
    return opening.assistant


Opened = Annotated[Assistant, Depends(_opened)]
"""A parameter of this type is the assistant of the application that serves the request."""
