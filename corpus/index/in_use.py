"""Marks of readers: a generation that some process has open is not removed.

A reader shares a lock on the generation's `identity.json` for as long as it reads; who removes a generation
must have that lock alone. The operating system frees the locks of a process that was killed. Where the file
system has no such locks, nothing is marked and nothing is kept.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import IndexDamagedError
from corpus.files import file_faults
from corpus.index.faults import REINGEST
from corpus.index.generations import IDENTITY_FILE
from corpus.turn import locked


class ReadingMark:
    """The mark of one reader on one finished generation, until it is closed."""

    def __init__(self, folder: Path) -> None:
        """Raises IndexDamagedError where the generation has been removed, or is being removed."""
        path = folder / IDENTITY_FILE
        with file_faults(path):
            try:
                self._descriptor = os.open(path, os.O_RDONLY)
            except FileNotFoundError as error:
                raise IndexDamagedError(f"{path}: is missing.", REINGEST) from error
        free = _locked(self._descriptor, fcntl.LOCK_SH)
        if not free or not path.exists():
            self.close()
            raise IndexDamagedError(f"{folder}: is being removed.", REINGEST)

    def close(self) -> None:
        """Take the mark away; once more does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


@contextmanager
def unless_in_use(folder: Path) -> Iterator[bool]:
    """Whether nobody reads this generation; if so, nobody can begin to within the block."""
    try:
        descriptor = os.open(folder / IDENTITY_FILE, os.O_RDWR)
    except OSError:  # unfinished, or out of reach: nobody can have opened it
        yield True
        return
    try:
        yield _locked(descriptor, fcntl.LOCK_EX)
    finally:
        os.close(descriptor)


def _locked(descriptor: int, kind: int) -> bool:
    """As `locked`; where the file system has no such locks, none forbids another."""
    try:
        return locked(descriptor, kind)
    except OSError:
        return True
