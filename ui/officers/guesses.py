"""Wrong keys of one client, counted against guessing."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock

_CLIENTS_REMEMBERED = 10_000


class Guesses:
    """Counts wrong keys by client: at most `limit` within `window` seconds. In memory, of one process."""

    def __init__(
        self, limit: int = 10, window: float = 600, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.window = window
        self._limit = limit
        self._now = now
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()
        self._turn = Lock()

    def too_many(self, client: str) -> bool:
        """Whether the client has to wait before another key of it is looked at."""
        with self._turn:
            times = self._wrong.get(client, deque())
            return sum(self._now() - one < self.window for one in times) >= self._limit

    def wrong(self, client: str) -> None:
        """Remember a wrong key of the client."""
        with self._turn:
            self._wrong.setdefault(client, deque(maxlen=self._limit)).append(self._now())
            self._wrong.move_to_end(client)
            if len(self._wrong) > _CLIENTS_REMEMBERED:
                self._wrong.popitem(last=False)
