"""Restoring a backup into the data folder.

Guarantees: nothing is put in place before all of it is unpacked and agrees with its checksums; what was there
is refused to be overwritten, or moved aside as a whole; no index is published that is only half in place,
also where this is killed on the way.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from assistant.backup.archive import reading
from assistant.backup.records import NAME, Contents
from assistant.database.database import FILE
from corpus.errors import BackupError
from corpus.files import file_faults
from corpus.index.generations import Generations
from corpus.index.identity import check_files, read_identity
from corpus.index.in_use import unless_in_use
from corpus.settings import CorpusSettings

_STAGE = ".restoring-"
_POINTER = "current"
_BESIDE = (f"{FILE}-wal", f"{FILE}-shm")
"""What SQLite keeps beside its file: it belongs to the file that was there."""


def restore_backup(settings: CorpusSettings, path: Path, *, force: bool) -> tuple[Contents, Path | None]:
    """Put a backup in place; what is in it, and the folder that holds what was there before, if anything was.

    Raises BackupError where it is damaged, or something is there and `force` isn't given, or is in use;
    StorageError, IndexBusyError, IndexDamagedError.
    """
    folder, generations = settings.data_dir, Generations(settings.data_dir)
    with generations.writing(), _staged(folder) as stage:
        contents = _unpack(path, stage)
        if contents.generation is not None:
            _check_index(stage / "generations" / contents.generation)
        in_the_way = _present(folder, _tops(contents.files, also=_BESIDE))
        if in_the_way and not force:
            raise BackupError(
                f"{folder}: there are data already.",
                "Give --force to move them aside, or set another HOIKEHOACH_DATA_DIR.",
            )
        with _nobody_reading(generations):
            _give_to_owner(folder, stage)
            before = _move_aside(folder, in_the_way)
            _put_in_place(stage, folder, contents.files)
    return contents, before


def _unpack(path: Path, stage: Path) -> Contents:
    """All of the archive in `stage`, compared with its checksums."""
    with reading(path) as archive:
        archive.extractall(stage, filter="data")
    record = stage / NAME
    if not record.is_file():
        raise BackupError(f"{path}: ends before its end.", "Take another backup.")
    contents = Contents.from_json(record.read_text(encoding="utf-8"))
    record.unlink()
    found = {one.relative_to(stage).as_posix(): _sha256(one) for one in _files(stage)}
    if found != dict(contents.files):
        raise BackupError(f"{path}: its files are not the ones that were kept.", "Take another backup.")
    return contents


def _check_index(folder: Path) -> None:
    """Raises IndexMissingError for an index of another version, IndexDamagedError for an unsound one."""
    read_identity(folder)
    check_files(folder)


def _give_to_owner(folder: Path, stage: Path) -> None:
    """What root unpacks goes to the owner of the data folder, or the service couldn't read it."""
    if os.geteuid() == 0:
        owner = folder.stat()
        for path in (stage, *stage.rglob("*")):
            os.chown(path, owner.st_uid, owner.st_gid)


def _put_in_place(stage: Path, folder: Path, files: Iterable[str]) -> None:
    """Move what was unpacked; the pointer comes last, so that nothing is published before it is whole."""
    with file_faults(folder):
        for top in sorted(_tops(files), key=lambda name: name == _POINTER):
            target = folder / top
            if target.is_dir():
                shutil.rmtree(target)  # empty: what had something in it has been moved aside
            (stage / top).replace(target)


def _move_aside(folder: Path, present: list[Path]) -> Path | None:
    """Move what is there into a folder of its own; the pointer first, so that no half is published."""
    if not present:
        return None
    before = folder / f"before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S}"
    with file_faults(folder):
        before.mkdir()
        for path in sorted(present, key=lambda one: one.name != _POINTER):
            path.replace(before / path.name)
    return before


@contextmanager
def _nobody_reading(generations: Generations) -> Iterator[None]:
    with ExitStack() as held:
        for name in generations.names():
            if not held.enter_context(unless_in_use(generations.folder(name))):
                raise BackupError(
                    f"{generations.data_dir}: a service reads the index {name}.",
                    "Stop it, then restore again.",
                )
        yield


@contextmanager
def _staged(folder: Path) -> Iterator[Path]:
    """An empty folder on the disk of the data; what a killed restore left is removed."""
    with file_faults(folder):
        for left in folder.glob(f"{_STAGE}*"):
            shutil.rmtree(left, ignore_errors=True)
        stage = Path(mkdtemp(prefix=_STAGE, dir=folder))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _tops(files: Iterable[str], also: Iterable[str] = ()) -> set[str]:
    return {name.partition("/")[0] for name in files} | set(also)


def _present(folder: Path, names: Iterable[str]) -> list[Path]:
    """What there is under these names, empty folders apart."""
    paths = (folder / name for name in sorted(names))
    return [path for path in paths if path.is_file() or (path.is_dir() and any(path.iterdir()))]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _sha256(path: Path) -> str:
    with file_faults(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
