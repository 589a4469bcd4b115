"""Whose turn it is: a lock on a file, held by the one that works for as long as its process lives.

The operating system frees it with the process, however that ends.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.files import file_faults

INHERITED = "HOIKEHOACH_TURN"
"""The variable that tells a process which open file it was given that holds a turn."""
_LOOK_S = 0.05


def inherited_turn() -> tuple[int, ...]:
    """The open file that holds the turn of this process, if it was given one, to be passed on to others.

    What goes on working after a killed process then keeps the turn.
    """
    given = os.environ.get(INHERITED)
    return (int(given),) if given else ()


class Turn:
    """The turn at one piece of work; `path`: the file that is locked. Methods raise StorageError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, wait_s: float = 0) -> int | None:
        """An open file that holds the turn, also in a process that inherits it.

        None if it is taken, and still is after `wait_s` seconds.
        """
        with file_faults(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        until = time.monotonic() + wait_s
        while not (ours := locked(descriptor, fcntl.LOCK_EX)) and time.monotonic() < until:
            time.sleep(_LOOK_S)
        if ours:
            return descriptor
        os.close(descriptor)
        return None

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Have the turn within the block, if nobody else has it: whether that is so."""
        descriptor = self.take()
        try:
            yield descriptor is not None
        finally:
            if descriptor is not None:
                os.close(descriptor)

    @property
    def taken(self) -> bool:
        """Whether somebody has the turn."""
        with file_faults(self._path):
            try:
                descriptor = os.open(self._path, os.O_RDONLY)
            except FileNotFoundError:
                return False
        try:
            return not locked(descriptor, fcntl.LOCK_SH)
        finally:
            os.close(descriptor)


def locked(descriptor: int, kind: int) -> bool:
    """False if another process, or another opening in this one, has a lock that forbids this one.

    Raises OSError where the file system has no such locks.
    """
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
