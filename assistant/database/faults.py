"""What SQLAlchemy, SQLite and psycopg say when something fails, said as a StorageError.

Guarantees: nothing that was being read or written, no statement and no password stands in the error, nor in
its traceback; so the foreign exception isn't chained.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from corpus.errors import StorageError

_SPACE = "Free space on the disk of the operational data."
_PERMISSION = "Make the operational data readable and writable for the service."
_FOREIGN = "Move the file or the tables away, or name another database in HOIKEHOACH_DATABASE_URL."
_BUSY = "Try again; if it stays so, end the other program that writes the operational data."
_SERVER = "Start the database server, or correct HOIKEHOACH_DATABASE_URL."
_OTHERWISE = "Look after the database of the operational data, and try again."

_MENDS = (
    ("SQLITE_FULL", _SPACE),
    ("SQLITE_IOERR", _SPACE),
    ("SQLITE_CANTOPEN", _PERMISSION),
    ("SQLITE_READONLY", _PERMISSION),
    ("SQLITE_PERM", _PERMISSION),
    ("SQLITE_BUSY", _BUSY),
    ("SQLITE_LOCKED", _BUSY),
    ("SQLITE_NOTADB", _FOREIGN),
    ("SQLITE_CORRUPT", "Restore the operational data from a backup."),
    ("SQLITE_ERROR", _FOREIGN),
    ("53100", _SPACE),
    ("53", _BUSY),
    ("08", _SERVER),
    ("28", _SERVER),
    ("3D", _SERVER),
    ("42501", _PERMISSION),
    ("42", _FOREIGN),
    ("40", _BUSY),
    ("55", _BUSY),
    ("57", _SERVER),
)
"""How SQLite's error name or PostgreSQL's SQLSTATE begins, and what mends it; the first that fits."""


@contextmanager
def database_faults(name: str) -> Iterator[None]:
    """Turn what fails in the database called `name` into a StorageError."""
    try:
        yield
    except PoolTimeoutError:
        raise StorageError(f"{name}: no connection became free in time.", _BUSY) from None
    except DBAPIError as error:
        raise _told(name, error.orig) from None
    except OSError as error:
        raise StorageError(f"{name}: {error.strerror}.", _PERMISSION) from None


def _told(name: str, origin: BaseException | None) -> StorageError:
    kind = type(origin).__name__
    code = getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None)
    if code is None and kind == "OperationalError":
        # psycopg knows no code where there is no server to give one: on connecting, or when the line breaks.
        return StorageError(f"{name}: the database server cannot be reached or refuses.", _SERVER)
    mends = (mend for beginning, mend in _MENDS if code and code.startswith(beginning))
    return StorageError(f"{name}: {kind} ({code or 'no code'}).", next(mends, _OTHERWISE))
