"""Making the tables, once, and refusing those of another version."""

from sqlalchemy import Connection, func, insert, inspect, select, text

from assistant.database.schema import METADATA, SCHEMA_VERSION, VERSION
from corpus.errors import StorageError

_TURN = 7_405_117_208
"""The number under which processes that make the tables in PostgreSQL take turns."""


def tables_are_there(connection: Connection, name: str) -> bool:
    """Whether the tables have been made. Raises StorageError where a newer program made them."""
    if not inspect(connection).has_table(SCHEMA_VERSION.name):
        return False
    version = connection.scalar(select(func.max(SCHEMA_VERSION.c.version)))
    if version is not None and version > VERSION:
        raise StorageError(
            f"{name}: the operational data are of version {version}, this program knows up to {VERSION}.",
            "Install the newer version of the program again, or restore the data from before it.",
        )
    return version is not None


def make_tables(connection: Connection, name: str) -> None:
    """Make the tables unless another process has just made them. In a transaction that writes.

    A table of the same name that somebody else made is an error of the database: nothing is taken over.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})
    if tables_are_there(connection, name):
        return
    METADATA.create_all(connection, checkfirst=False)
    connection.execute(insert(SCHEMA_VERSION).values(version=VERSION))
