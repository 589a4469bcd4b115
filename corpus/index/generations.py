"""Generations: one folder for each index that was built, and a pointer to the one that is published.

    <data_dir>/lock                         held by the one writer
    <data_dir>/current                      the name of the published generation
    <data_dir>/generations/<generation>/    store.sqlite3, lexical/, vectors/, identity.json

A writer builds in a folder of its own and then replaces the pointer in one step, so a reader sees the old
index or the new one. Names count up, so what is newer than the published one is a killed run's rubbish.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.errors import IndexBusyError, IndexDamagedError
from corpus.files import file_faults, put_down
from corpus.index.faults import REINGEST

STORE_FILE = "store.sqlite3"
LEXICAL_FOLDER = "lexical"
VECTORS_FOLDER = "vectors"
IDENTITY_FILE = "identity.json"

_NAME = re.compile(r"(?P<count>\d{6,})-[0-9a-f]{8}")


class Generations:
    """The generations in one data folder. Every method raises StorageError when the folder can't be used."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self._pointer = data_dir / "current"
        self._folders = data_dir / "generations"

    def folder(self, name: str) -> Path:
        """Where the generation of this name is."""
        return self._folders / name

    def current(self) -> str | None:
        """The published generation, or None if nothing has been published."""
        with file_faults(self._pointer):
            try:
                name = self._pointer.read_text(encoding="ascii", errors="replace").strip()
            except FileNotFoundError:
                return None
        if not _NAME.fullmatch(name):
            raise IndexDamagedError(f"{self._pointer}: does not name an index.", REINGEST)
        return name

    def is_current(self, name: str) -> bool:
        """Whether this generation is the published one."""
        try:
            return self.current() == name
        except IndexDamagedError:
            return False

    @contextmanager
    def writing(self, *, wait_s: float = 0) -> Iterator[None]:
        """Be the one writer; raises IndexBusyError if another one is still at it after `wait_s` seconds.

        The operating system frees the lock of a process that was killed.
        """
        with file_faults(self.data_dir):
            self._folders.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.data_dir / "lock", timeout=wait_s)
            try:
                lock.acquire()
            except Timeout as error:
                raise IndexBusyError(
                    f"{self.data_dir}: another process is writing the index.", "Wait until it has finished."
                ) from error
        try:
            yield
        finally:
            lock.release()

    def begin(self) -> str:
        """Make the empty folder of a new generation, newer than any other; for the writer."""
        newest = max((_count(name) for name in self.names()), default=0)
        name = f"{newest + 1:06d}-{secrets.token_hex(4)}"
        with file_faults(self.folder(name)):
            self.folder(name).mkdir()
        return name

    def switch(self, name: str) -> None:
        """Publish a finished generation: readers that open from now on get it; for the writer."""
        draft = self._pointer.with_name("current.new")
        put_down(draft, f"{name}\n")
        with file_faults(self._pointer):
            draft.replace(self._pointer)

    def names(self) -> list[str]:
        """Every generation there is a folder of, finished or not, oldest first."""
        with file_faults(self._folders):
            return sorted(
                (path.name for path in self._folders.iterdir() if _NAME.fullmatch(path.name)), key=_count
            )

    def superfluous(self) -> list[str]:
        """Killed runs' rubbish, and generations older than the one before the published one.

        The one before stays, so that a reader that is just opening it isn't cut off.
        """
        names = self.names()
        try:
            current = self.current()
        except IndexDamagedError:
            return []
        older = [name for name in names if current and _count(name) < _count(current)]
        finished = [name for name in older if (self.folder(name) / IDENTITY_FILE).exists()]
        return [name for name in names if name != current and name not in finished[-1:]]

    def remove(self, name: str) -> None:
        """Delete a generation's folder, as far as the system lets it; the rest goes with the next sweep."""
        shutil.rmtree(self.folder(name), ignore_errors=True)


def _count(name: str) -> int:
    return int(name.partition("-")[0])
