"""The operational database: made once, by whoever comes first; all of a transaction or none of it."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import StatementError

from assistant.database import Database, open_database
from assistant.database.schema import KEYS, METADATA, SCHEMA_VERSION, VERSION
from assistant.settings import AssistantSettings
from corpus.errors import StorageError
from corpus.index.generations import Generations

KEY = {
    "id": "a",
    "name": "Sở",
    "digest": "0",
    "scopes": ["ask"],
    "created_at": datetime(2026, 1, 2, tzinfo=UTC),
    "revoked": False,
}


def write_key(database: Database, **values: object) -> None:
    with database.writing() as connection:
        connection.execute(insert(KEYS).values({**KEY, **values}))


def names(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(select(KEYS.c.name).order_by(KEYS.c.id)))


def test_nothing_is_touched_before_the_first_use(tmp_path: Path) -> None:
    database = open_database(AssistantSettings(_env_file=None, data_dir=tmp_path / "new"))
    assert not database.is_made
    assert not (tmp_path / "new").exists()
    assert names(database) == []
    assert database.is_made


def test_sqlite_is_for_its_owner_alone_and_writes_ahead(tmp_path: Path) -> None:
    database = open_database(AssistantSettings(_env_file=None, data_dir=tmp_path))
    write_key(database)
    assert (tmp_path / "operations.sqlite").stat().st_mode & 0o077 == 0
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_what_was_written_is_there_when_it_is_opened_again(operational: AssistantSettings) -> None:
    for name in ("Một", "Hai"):
        database = open_database(operational)
        write_key(database, id=name, name=name)
        database.close()
    assert names(open_database(operational)) == ["Hai", "Một"]


def test_an_exception_undoes_the_whole_transaction(database: Database) -> None:
    write_key(database)

    def broken_off() -> None:
        with database.writing() as connection:
            connection.execute(update(KEYS).values(name="khác"))
            raise KeyError

    with pytest.raises(KeyError):
        broken_off()
    assert names(database) == ["Sở"]


def test_a_reader_sees_one_state_while_another_writes(database: Database) -> None:
    write_key(database)
    with database.reading() as connection:
        assert connection.scalar(select(KEYS.c.name)) == "Sở"
        with database.writing() as other:
            other.execute(update(KEYS).values(name="mới"))
        assert connection.scalar(select(KEYS.c.name)) == "Sở"
    assert names(database) == ["mới"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("Tiếng Việt 🙂 ạ́", "Tiếng Việt 🙂 ạ́"), ("a\0b", "ab"), ("nửa \ud800", "nửa ?"), ("'; DROP", "'; DROP")],
)
def test_text_of_any_kind_is_held(database: Database, written: str, read: str) -> None:
    write_key(database, name=written)
    assert names(database) == [read]


def test_moments_come_back_in_utc(database: Database) -> None:
    moment = datetime(2026, 5, 1, 6, 30, tzinfo=timezone(timedelta(hours=7)))
    write_key(database, expires_at=moment)
    with database.reading() as connection:
        found = connection.scalar(select(KEYS.c.expires_at).where(KEYS.c.expires_at == moment))
    assert found == moment
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_a_programming_mistake(database: Database) -> None:
    with pytest.raises(StatementError):
        write_key(database, expires_at=datetime(2026, 5, 1))


def test_a_newer_version_is_refused(operational: AssistantSettings) -> None:
    with open_database(operational).writing() as connection:
        connection.execute(update(SCHEMA_VERSION).values(version=VERSION + 1))
    with pytest.raises(StorageError, match=rf"version {VERSION + 1}.*Install the newer"):
        names(open_database(operational))


def test_tables_of_somebody_else_are_not_taken_over(operational: AssistantSettings) -> None:
    database = open_database(operational)
    write_key(database)
    with database.writing() as connection:
        connection.execute(text(f"DROP TABLE {SCHEMA_VERSION.name}"))
    database.close()
    with pytest.raises(StorageError, match="Move the file or the tables away"):
        names(open_database(operational))


def test_a_new_index_leaves_the_operational_data_alone(tmp_path: Path) -> None:
    database = open_database(AssistantSettings(_env_file=None, data_dir=tmp_path))
    write_key(database)
    generations = Generations(tmp_path)
    with generations.writing():
        for _ in range(3):
            generations.switch(generations.begin())
            for name in generations.superfluous():
                generations.remove(name)
    assert len(generations.names()) == 1
    assert names(database) == ["Sở"]


STARTING = """
import sys
from datetime import UTC, datetime
from pydantic import SecretStr
from sqlalchemy import insert
from assistant.database import open_database
from assistant.database.schema import KEYS
from assistant.settings import AssistantSettings

folder, address, name = sys.argv[1:]
settings = AssistantSettings(_env_file=None, data_dir=folder, database_url=SecretStr(address) if address else None)
print("ready", flush=True)
sys.stdin.readline()
key = {"id": name, "name": name, "digest": "0", "scopes": [], "created_at": datetime.now(UTC), "revoked": False}
with open_database(settings).writing() as connection:
    connection.execute(insert(KEYS).values(key))
"""


def test_several_processes_may_start_at_once(operational: AssistantSettings) -> None:
    address = operational.database_url.get_secret_value() if operational.database_url else ""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", STARTING, str(operational.data_dir), address, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "abc"
    ]
    for process in started:
        assert process.stdout.readline() == "ready\n"
    for process in started:
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.wait(timeout=60) for process in started] == [0, 0, 0]
    database = open_database(operational)
    assert names(database) == ["a", "b", "c"]
    with database.reading() as connection:
        assert connection.scalars(select(SCHEMA_VERSION.c.version)).all() == [VERSION]
    assert set(METADATA.tables) == {"schema_version", "questions", "api_keys", "page_sessions"}
