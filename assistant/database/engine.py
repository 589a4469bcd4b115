"""SQLAlchemy's engine for the operational data, set up for each of the two kinds of database.

SQLite: write-ahead log, so that readers never wait; a transaction that writes takes its turn at once and
waits for it; every commit is on the disk on return; what is deleted is overwritten.
PostgreSQL: a connection that broke is replaced before it is used.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from corpus.errors import SettingsError

BUSY_S = 10.0
"""How long a writer of SQLite waits for its turn, and for how long a server may take to be reached."""
BEGIN = "begin"
"""The execution option that says how a transaction of SQLite begins."""

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
_POSTGRESQL = "postgresql+psycopg"
_SERVER_MEND = "Give postgresql+psycopg://user:password@host/name, or leave it out for SQLite."


def sqlite_engine(file: Path) -> Engine:
    """The engine of a SQLite file; touches nothing yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        hide_parameters=True,
        pool_timeout=BUSY_S,
        connect_args={"timeout": BUSY_S},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def postgresql_engine(address: str) -> Engine:
    """The engine of a PostgreSQL address; touches nothing yet. Raises SettingsError for another address."""
    url = _postgresql_url(address)
    try:
        return create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_timeout=BUSY_S,
            connect_args={"connect_timeout": int(BUSY_S)},
        )
    except ImportError as error:
        raise SettingsError(
            "HOIKEHOACH_DATABASE_URL: the driver of PostgreSQL is not installed.",
            "Install it: pip install 'hoi-ke-hoach[postgresql]'",
        ) from error


def empty_log(engine: Engine) -> None:
    """Move what stands in SQLite's write-ahead log into the file, and empty it; readers are waited for."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _postgresql_url(address: str) -> URL:
    """Nothing of the address is in the error: there may be a password in it."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise SettingsError("HOIKEHOACH_DATABASE_URL: not an address.", _SERVER_MEND) from None
    if url.drivername not in {_POSTGRESQL, "postgresql"}:
        raise SettingsError("HOIKEHOACH_DATABASE_URL: not an address of PostgreSQL.", _SERVER_MEND)
    return url.set(drivername=_POSTGRESQL)


def _prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says so, and nowhere else
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
