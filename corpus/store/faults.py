"""What SQLite says when something fails, said as an error of Hỏi Kế Hoạch."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import IndexDamagedError, StorageError

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_SCHEMA")
_MENDS = {
    "SQLITE_FULL": "Free space on the disk and start again.",
    "SQLITE_IOERR": "Look after the disk: it may be full or failing; then start again.",
    "SQLITE_CANTOPEN": "Make the data folder readable and writable, or set HOIKEHOACH_DATA_DIR.",
    "SQLITE_READONLY": "Make the data folder writable, or set HOIKEHOACH_DATA_DIR.",
}
_OTHERWISE = "Ingest the plans again: hoikehoach ingest"


@contextmanager
def sqlite_faults(path: Path) -> Iterator[None]:
    """Turn a `sqlite3.Error` into an IndexDamagedError (not the store that was written) or a StorageError."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or "SQLITE_MISUSE"
        if name.startswith(_DAMAGED):
            raise IndexDamagedError(f"{path}: the store is damaged ({error}).", _OTHERWISE) from error
        mends = (mend for code, mend in _MENDS.items() if name.startswith(code))
        raise StorageError(f"{path}: {error}.", next(mends, _OTHERWISE)) from error
