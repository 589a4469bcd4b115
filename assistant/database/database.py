"""The operational database: transactions to read and to write in, over tables that are there.

Guarantees: nothing is touched before the first transaction; the tables are made once, also when several
processes start at the same moment; what a `writing` block did is on the disk when it ends, or none of it is.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Lock

from filelock import FileLock
from sqlalchemy import Connection, Engine

from assistant.database.engine import BEGIN, empty_log, postgresql_engine, sqlite_engine
from assistant.database.faults import database_faults
from assistant.database.tables import make_tables, tables_are_there
from assistant.settings import AssistantSettings

FILE = "operations.sqlite"
"""The name of the SQLite file in the data folder."""


class Database:
    """The operational data in one database. Any thread may open transactions; they raise StorageError."""

    def __init__(self, engine: Engine, file: Path | None = None) -> None:
        """`file`: the SQLite file of the engine; None where it is a server."""
        self.name = str(file) if file else "PostgreSQL"
        self._file = file
        self._engine = engine
        snapshot = {"isolation_level": "REPEATABLE READ"} if file is None else {}
        self._readers = engine.execution_options(**snapshot)
        self._writers = engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        self._preparing = Lock()
        self._prepared = False

    def __repr__(self) -> str:
        return f"Database({self.name})"

    @property
    def is_made(self) -> bool:
        """False where nothing can have been written yet: there is no file."""
        return self._file is None or self._file.exists()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads one state of the data, whatever is written meanwhile."""
        self._prepare()
        with database_faults(self.name), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; an exception undoes all of it."""
        self._prepare()
        with database_faults(self.name), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def deleting(self) -> Iterator[Connection]:
        """A transaction that writes, after which no copy of what it deleted is left in SQLite's log."""
        with self.writing() as connection:
            yield connection
        if self._file is not None:
            with database_faults(self.name):
                empty_log(self._engine)

    def close(self) -> None:
        """Give the connections back. The next transaction would open new ones."""
        with database_faults(self.name):
            self._engine.dispose()

    def _prepare(self) -> None:
        with self._preparing:
            if self._prepared:
                return
            with database_faults(self.name), self._alone():
                with self._readers.begin() as connection:
                    there = tables_are_there(connection, self.name)
                if not there:
                    with self._writers.begin() as connection:
                        make_tables(connection, self.name)
            self._prepared = True

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Switching a new file to the write-ahead log fails at once where another process is at it too."""
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{self._file}.lock") if self._file else nullcontext():
            if self._file is not None and not self._file.exists():
                self._file.touch(mode=0o600)
            yield


def open_database(settings: AssistantSettings) -> Database:
    """The database of the settings, not touched yet. Raises SettingsError for an address that isn't one."""
    if settings.database_url is not None:
        return Database(postgresql_engine(settings.database_url.get_secret_value()))
    file = settings.data_dir / FILE
    return Database(sqlite_engine(file), file)
