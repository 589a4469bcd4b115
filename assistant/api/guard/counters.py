"""How often something was done within a window of time: counted in this process, or in Redis for several.

Guarantees: counting never fails and never takes long. While Redis can't be had, each process counts for
itself, and the log says so once a minute.
"""

import asyncio
import logging
import time
from typing import Protocol

from limits import RateLimitItem, WindowStats
from limits.aio.storage import RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter as SharedWindows
from limits.errors import ConfigurationError, StorageError
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from pydantic import SecretStr

from corpus.errors import SettingsError

_log = logging.getLogger(__name__)

PATIENCE = 0.5
"""Seconds that Redis may take."""
PAUSE = 60.0
"""Seconds for which Redis isn't asked again after it failed."""


class Counter(Protocol):
    """Counts what is done under a name."""

    async def count(self, limit: RateLimitItem, name: str) -> tuple[bool, WindowStats]:
        """Count one more: whether it is within the limit, and how the window stands now."""


class OwnCounter:
    """Counts in the memory of this process."""

    def __init__(self) -> None:
        self._windows = FixedWindowRateLimiter(MemoryStorage())

    async def count(self, limit: RateLimitItem, name: str) -> tuple[bool, WindowStats]:
        """See `Counter`."""
        within = self._windows.hit(limit, name)
        return within, self._windows.get_window_stats(limit, name)


class SharedCounter:
    """Counts in Redis, and in the memory of this process while Redis can't be had."""

    def __init__(self, url: SecretStr) -> None:
        """Raises SettingsError, which doesn't name the address: there may be a password in it."""
        self._windows = SharedWindows(_redis(url))
        self._own = OwnCounter()
        self._again_at = 0.0

    async def count(self, limit: RateLimitItem, name: str) -> tuple[bool, WindowStats]:
        """See `Counter`."""
        if time.monotonic() >= self._again_at:
            try:
                async with asyncio.timeout(PATIENCE):
                    within = await self._windows.hit(limit, name)
                    return within, await self._windows.get_window_stats(limit, name)
            except (StorageError, TimeoutError) as error:
                self._do_without(error)
        return await self._own.count(limit, name)

    def _do_without(self, error: Exception) -> None:
        self._again_at = time.monotonic() + PAUSE
        cause = error.storage_error if isinstance(error, StorageError) else error
        _log.error(
            "HOIKEHOACH_RATE_STORAGE: Redis cannot be had (%s); rates are counted by each process for itself",
            type(cause).__name__,
        )


def open_counter(storage: SecretStr | None) -> Counter:
    """The counter that the setting asks for. Raises SettingsError."""
    return OwnCounter() if storage is None else SharedCounter(storage)


def _redis(url: SecretStr) -> RedisStorage:
    try:
        return RedisStorage(
            f"async+{url.get_secret_value()}",
            wrap_exceptions=True,
            implementation="redispy",
            key_prefix="hoikehoach",
            socket_connect_timeout=PATIENCE,
            socket_timeout=PATIENCE,
        )
    except ConfigurationError:
        raise SettingsError(
            "HOIKEHOACH_RATE_STORAGE: the client of Redis is not installed.",
            "Install it: pip install 'hoi-ke-hoach[redis]'",
        ) from None
    except ValueError:
        raise SettingsError(
            "HOIKEHOACH_RATE_STORAGE: not an address of Redis.", "Give redis://:password@host:6379/0."
        ) from None
