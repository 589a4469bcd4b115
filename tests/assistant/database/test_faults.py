"""Whatever fails in the database is one clear error, with nothing in it that was being written."""

import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import traceback
from pathlib import Path
from threading import Timer

import psycopg
import pytest
from pydantic import SecretStr

from assistant.database import engine, open_database
from assistant.settings import AssistantSettings
from corpus.errors import SettingsError, StorageError
from tests.assistant.database.test_database import names, write_key


def settings_of(folder: Path, address: str | None = None) -> AssistantSettings:
    return AssistantSettings(
        _env_file=None, data_dir=folder, database_url=SecretStr(address) if address else None
    )


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageError, match=r"operations\.sqlite.*readable and writable"):
        names(open_database(settings_of(tmp_path / "data")))


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "operations.sqlite").write_text("không phải cơ sở dữ liệu " * 100)
    with pytest.raises(StorageError, match=r"SQLITE_NOTADB.*Move the file"):
        names(open_database(settings_of(tmp_path)))


def test_a_file_that_was_damaged(tmp_path: Path) -> None:
    database = open_database(settings_of(tmp_path))
    for number in range(100):
        write_key(database, id=f"{number}", name="x" * 1000)
    database.close()
    file = tmp_path / "operations.sqlite"
    whole = file.read_bytes()
    file.write_bytes(whole[:20_000] + os.urandom(len(whole) - 20_000))
    with pytest.raises(StorageError, match="Restore the operational data from a backup"):
        names(open_database(settings_of(tmp_path)))


def test_a_writer_waits_for_another_one(tmp_path: Path) -> None:
    database = open_database(settings_of(tmp_path))
    write_key(database)
    other = sqlite3.connect(tmp_path / "operations.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = Timer(0.3, other.rollback)
    release.start()
    write_key(database, id="b")
    release.join()
    assert len(names(database)) == 2


def test_a_writer_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_S", 0.1)
    database = open_database(settings_of(tmp_path))
    write_key(database)
    other = sqlite3.connect(tmp_path / "operations.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match=r"SQLITE_BUSY.*Try again"):
        write_key(database, id="b")
    other.rollback()
    write_key(database, id="b")
    assert len(names(database)) == 2


FILLING = """
import resource, signal, sys
from pathlib import Path
from assistant.database import open_database
from corpus.errors import StorageError
from tests.assistant.database.test_database import names, write_key
from tests.assistant.database.test_faults import settings_of

folder, limit = Path(sys.argv[1]), int(sys.argv[2])
database = open_database(settings_of(folder))
write_key(database)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    for number in range(10_000):
        write_key(database, id=f"{number}", name="bí mật " * 2000)
except StorageError as error:
    print(error)
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    write_key(database, id="sau")
print(len(names(database)) - number)
"""


def filled(folder: Path, limit: int) -> list[str]:
    command = [sys.executable, "-c", FILLING, str(folder), str(limit)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return run.stdout.splitlines()


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    error, more = filled(tmp_path, 400_000)
    assert "Free space on the disk" in error
    assert "bí mật" not in error
    assert more == "2"  # the first one, all that were confirmed, and the one after there was space again


def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    mounting = [mount or "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if mount is None or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk, and not everywhere")
    try:
        error, more = filled(disk, 0)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert "Free space on the disk" in error
    assert more == "1"


UNREACHABLE = "postgresql+psycopg://officer:matkhau@127.0.0.1:1/plans"


def test_a_server_that_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"cannot be reached.*Start the database server") as caught:
        names(open_database(settings_of(tmp_path, UNREACHABLE)))
    assert "matkhau" not in "".join(traceback.format_exception(caught.value))


def test_a_connection_that_broke_is_replaced(tmp_path: Path, emptied_server: str) -> None:
    database = open_database(settings_of(tmp_path, emptied_server))
    write_key(database)
    with psycopg.connect(emptied_server.replace("+psycopg", ""), autocommit=True) as other:
        ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        other.execute(ending + " AND backend_type = 'client backend'")
    assert names(database) == ["Sở"]


def test_a_database_that_the_server_does_not_have(tmp_path: Path, server: str) -> None:
    address = server.replace("/postgres", "/khong-co").replace("postgresql+psycopg", "postgresql")
    with pytest.raises(StorageError, match="HOIKEHOACH_DATABASE_URL"):
        names(open_database(settings_of(tmp_path, address)))


@pytest.mark.parametrize(
    "address", ["mysql://a:matkhau@host/x", "matkhau", "sqlite:///matkhau", "postgresql+asyncpg://a"]
)
def test_an_address_that_is_not_postgresqls(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError, match="HOIKEHOACH_DATABASE_URL") as caught:
        open_database(settings_of(tmp_path, address))
    assert "matkhau" not in "".join(traceback.format_exception(caught.value))


def test_what_was_being_written_is_in_no_error_and_no_log(
    operational: AssistantSettings, caplog: pytest.LogCaptureFixture
) -> None:
    private = " ".join(("bí", "mật"))
    with caplog.at_level(logging.DEBUG), pytest.raises(StorageError) as caught:
        write_key(open_database(operational), name=private, digest=None)
    assert private not in "".join(traceback.format_exception(caught.value)) + caplog.text
