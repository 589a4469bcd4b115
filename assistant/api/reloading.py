"""Taking up a newly published index without a stop: looked for, opened beside the old one, switched to.

Guarantees: the old index serves until the new one is open and has answered a question; one that cannot be
opened changes nothing, is logged, and is tried again more and more rarely.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from assistant.api.opening import Opening
from assistant.chain import Assistant
from assistant.reopening import reopened
from assistant.settings import AssistantSettings
from corpus.errors import HoiKeHoachError
from corpus.index import published_generation

_log = logging.getLogger(__name__)

_FIRST_WAIT_S, _LONGEST_WAIT_S = 10.0, 300.0


@dataclass(frozen=True)
class Refused:
    """A published generation that could not be opened, why, how often, and when it is tried again."""

    generation: str
    error: HoiKeHoachError
    times: int
    again_at: float


class Reloading:
    """Looks every few seconds for a new index, in a thread of its own, while it is started."""

    def __init__(
        self,
        opening: Opening,
        settings: AssistantSettings,
        failed: Callable[[], None] = lambda: None,
        reopen: Callable[[Assistant], Assistant] = reopened,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """With `reload_seconds` 0 it looks only when it is told to. `failed` is called at each failure."""
        self._failed = failed
        self._opening = opening
        self._settings = settings
        self._reopen = reopen
        self._now = now
        self._told = Event()
        self._stopped = False
        self._thread: Thread | None = None
        self.refused: Refused | None = None
        """The newest index, where it isn't the one that serves because it could not be opened."""

    def start(self) -> None:
        """Begin to look."""
        self._stopped = False
        self._thread = Thread(target=self._run, name="reloading", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more; an opening under way is waited for."""
        self._stopped = True
        self._told.set()
        if self._thread is not None:
            self._thread.join()

    def tell(self) -> None:
        """Look now, in a moment; may be called from a signal's handler."""
        self.refused = None
        self._told.set()

    def look(self) -> None:
        """Take up the published index, if it isn't the one that serves."""
        published = self._published()
        current = self._opening.current
        if published is None or (current and current.index.identity.generation == published):
            self.refused = None
            return
        if self._waits_for(published):
            return
        began = self._now()
        try:
            if current is None:
                self._open()
            else:
                self._opening.replace(self._reopen(current))
        except HoiKeHoachError as error:
            self._refuse(published, error)
            return
        self.refused = None
        _log.info("the index %s is served now; opening it took %.1f s", published, self._now() - began)

    def _open(self) -> None:
        """What could not be opened at start-up, for want of an index."""
        self._opening.open()
        self._opening.assistant  # noqa: B018 - raises what kept it shut

    def _run(self) -> None:
        wait = self._settings.reload_seconds or None
        while not self._stopped:
            self._told.wait(wait)
            self._told.clear()
            if not self._stopped:
                self.look()

    def _published(self) -> str | None:
        try:
            return published_generation(self._settings)
        except HoiKeHoachError as error:
            _log.warning("no look at the published index: %s", error)
            return None

    def _waits_for(self, published: str) -> bool:
        refused = self.refused
        return refused is not None and refused.generation == published and self._now() < refused.again_at

    def _refuse(self, published: str, error: HoiKeHoachError) -> None:
        known = self.refused
        times = known.times + 1 if known is not None and known.generation == published else 1
        wait = min(_FIRST_WAIT_S * 2 ** (times - 1), _LONGEST_WAIT_S)
        self.refused = Refused(published, error, times, self._now() + wait)
        self._failed()
        _log.error("the new index %s cannot be opened, the old one serves on: %s", published, error)
