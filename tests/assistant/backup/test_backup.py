"""A backup holds what is needed to serve again, and comes back as it was, or not at all."""

import os
import sqlite3
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from threading import Event, Thread

import pytest

from assistant.backup.restoring import restore_backup
from assistant.backup.taking import take_backup
from assistant.database import open_database
from assistant.journal import Journal, Sought, open_journal
from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import BackupError, HoiKeHoachError, IndexMissingError, StorageError
from corpus.index import open_index, publish, published_generation
from corpus.manifest import read_file, read_manifest
from tests.assistant.api.sample import READINGS
from tests.assistant.journal.factories import kept

MANIFEST = Path(__file__).parents[3] / "corpus" / "plans" / "plans.toml"
KINDS = [".tar.gz", ".tar.zst"]


@pytest.fixture
def settings(tmp_path: Path) -> AssistantSettings:
    return AssistantSettings(
        data_dir=tmp_path / "data", model="hashed", keep_questions=True, manifest=MANIFEST
    )


def published(settings: AssistantSettings, version: str = "1") -> str:
    return publish(
        settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version=version
    ).identity.generation


def journal_of(settings: AssistantSettings) -> Journal:
    return open_journal(settings, open_database(settings))


def elsewhere(settings: AssistantSettings, folder: Path) -> AssistantSettings:
    return settings.model_copy(update={"data_dir": folder})


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_kept_comes_back(settings: AssistantSettings, tmp_path: Path, kind: str) -> None:
    name = published(settings)
    journal_of(settings).keep(kept("một", asked_at=datetime.now(UTC)))
    file = tmp_path / f"backup{kind}"
    taken = take_backup(settings, file)
    assert file.stat().st_mode & 0o077 == 0
    restored = elsewhere(settings, tmp_path / "new")
    contents, before = restore_backup(restored, file, force=False)
    assert (contents, before, published_generation(restored)) == (taken, None, name)
    index = open_index(restored, HashedEmbedder())
    assert [index.store.reading(reading.plan.plan_id) for reading in READINGS] == list(READINGS)
    index.check()
    index.close()
    assert [row.id for row in journal_of(restored).find(Sought()).rows] == ["một"]
    assert contents.manifest == "plans/plans.toml"
    manifest = restored.data_dir / contents.manifest
    for plan in read_manifest(manifest):
        assert read_file(plan, manifest.parent)
    assert not [path for path in restored.data_dir.iterdir() if path.name.startswith(".restoring")]


def test_plans_in_the_data_folder_keep_their_place(settings: AssistantSettings, tmp_path: Path) -> None:
    own = settings.data_dir / "ke-hoach"
    own.mkdir(parents=True)
    for path in MANIFEST.parent.iterdir():
        if path.is_file():
            (own / path.name).write_bytes(path.read_bytes())
    settings = settings.model_copy(update={"manifest": own / "plans.toml"})
    published(settings)
    take_backup(settings, tmp_path / "b.tar.gz")
    contents, _ = restore_backup(elsewhere(settings, tmp_path / "new"), tmp_path / "b.tar.gz", force=False)
    assert contents.manifest == "ke-hoach/plans.toml"


def test_it_is_taken_whole_while_questions_are_kept_and_plans_ingested(
    settings: AssistantSettings, tmp_path: Path
) -> None:
    published(settings)
    stop, failures = Event(), []

    def busy() -> None:
        journal, number = journal_of(settings), 0
        try:
            while not stop.is_set():
                number += 1
                journal.keep(kept(f"{number}", asked_at=datetime.now(UTC)))
                if number % 10 == 0:
                    published(settings, f"{number}")
        except HoiKeHoachError as error:
            failures.append(error)

    writer = Thread(target=busy)
    writer.start()
    try:
        for number in range(4):
            file = tmp_path / f"{number}.tar.gz"
            contents = take_backup(settings, file)
            restored = elsewhere(settings, tmp_path / f"new{number}")
            restore_backup(restored, file, force=False)
            index = open_index(restored, HashedEmbedder())
            assert index.identity.generation == contents.generation
            index.close()
            with sqlite3.connect(restored.data_dir / "operations.sqlite") as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        stop.set()
        writer.join()
    assert not failures


def test_nothing_is_overwritten_unless_told_and_then_moved_aside(
    settings: AssistantSettings, tmp_path: Path
) -> None:
    old = published(settings)
    take_backup(settings, tmp_path / "b.tar.gz")
    new = published(settings, "2")
    with pytest.raises(BackupError, match="data already"):
        restore_backup(settings, tmp_path / "b.tar.gz", force=False)
    assert published_generation(settings) == new
    _, before = restore_backup(settings, tmp_path / "b.tar.gz", force=True)
    assert published_generation(settings) == old
    assert before is not None
    assert published_generation(elsewhere(settings, before)) == new
    open_index(settings, HashedEmbedder()).close()


def test_what_a_service_reads_is_not_replaced(settings: AssistantSettings, tmp_path: Path) -> None:
    published(settings)
    take_backup(settings, tmp_path / "b.tar.gz")
    index = open_index(settings, HashedEmbedder())
    with pytest.raises(BackupError, match="Stop it"):
        restore_backup(settings, tmp_path / "b.tar.gz", force=True)
    index.close()


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size * 2 // 3)


def changed(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def foreign(file: Path) -> None:
    file.write_bytes(b"not an archive at all")


def outside(file: Path) -> None:
    (file.parent / "x").write_text("x")
    with tarfile.open(file, "w:gz") as archive:
        archive.add(file.parent / "x", arcname="../../escaped")


def without_record(file: Path) -> None:
    with tarfile.open(file, "w:gz") as archive:
        archive.add(__file__, arcname="current")


@pytest.mark.parametrize("damage", [cut, changed, foreign, outside, without_record])
def test_a_damaged_backup_changes_nothing(
    settings: AssistantSettings, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    published(settings)
    file = tmp_path / "b.tar.gz"
    take_backup(settings, file)
    damage(file)
    restored = elsewhere(settings, tmp_path / "new")
    with pytest.raises(BackupError):
        restore_backup(restored, file, force=False)
    assert published_generation(restored) is None
    assert not [path for path in restored.data_dir.iterdir() if path.name not in {"lock", "generations"}]
    assert not (tmp_path.parent / "escaped").exists()


def test_an_existing_file_and_a_strange_name_are_refused(settings: AssistantSettings, tmp_path: Path) -> None:
    published(settings)
    (tmp_path / "b.tar.gz").write_text("precious")
    for name in ("b.tar.gz", "b.zip"):
        with pytest.raises(BackupError):
            take_backup(settings, tmp_path / name)
    assert (tmp_path / "b.tar.gz").read_text() == "precious"
    with pytest.raises(StorageError):
        take_backup(settings, tmp_path / "nowhere" / "b.tar.gz")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.tar.gz", "data"]


def test_where_there_is_nothing_it_says_so(settings: AssistantSettings, tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError):
        take_backup(settings, tmp_path / "b.tar.gz")
    rmtree(settings.data_dir, ignore_errors=True)
    with pytest.raises(StorageError):
        restore_backup(settings, tmp_path / "none.tar.gz", force=False)
