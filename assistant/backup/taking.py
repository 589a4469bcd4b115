"""Taking a backup, also while the service runs and while plans are ingested.

Guarantees: the index is one published generation, held fast while it is copied; the operational data are one
state of them (SQLite's own backup); every file has its checksum in the backup.
"""

import hashlib
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing, nullcontext
from datetime import UTC, datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.backup.archive import writing
from assistant.backup.records import NAME, Contents
from assistant.database.database import FILE
from corpus.collection.history import History
from corpus.collection.place import manifest_in_use
from corpus.errors import IndexMissingError, ManifestError
from corpus.files import file_faults
from corpus.index import published_generation
from corpus.index.generations import Generations
from corpus.index.in_use import ReadingMark
from corpus.manifest import read_manifest
from corpus.settings import CorpusSettings
from corpus.store.faults import sqlite_faults

_PLANS = "plans"
"""The folder of manifest and plans in the data folder, where they aren't in it already."""


def take_backup(settings: CorpusSettings, path: Path) -> Contents:
    """Write what is needed to serve again into a new file; returns what is in it.

    Raises BackupError, StorageError, IndexDamagedError, and IndexMissingError where there is nothing to keep.
    """
    folder = settings.data_dir
    generation = published_generation(settings)
    operations = folder / FILE
    if generation is None and not operations.exists():
        raise IndexMissingError(
            f"{folder}: there is nothing to back up.", "Read the plans first: hoikehoach ingest"
        )
    generations = Generations(folder)
    mark = closing(ReadingMark(generations.folder(generation))) if generation else nullcontext()
    with mark, writing(path) as archive, TemporaryDirectory(prefix="hoikehoach-") as copies:
        packing = _Packing(archive, folder, Path(copies))
        if generation:
            packing.add_text("current", f"{generation}\n")
            packing.add_folder(generations.folder(generation))
        if operations.exists():
            packing.add_database(operations)
        manifest = packing.add_plans(manifest_in_use(settings))
        now = datetime.now(UTC).isoformat(timespec="seconds")
        contents = Contents(version("hoi-ke-hoach"), now, generation, manifest, packing.files)
        packing.add_text(NAME, contents.to_json())
    return contents


class _Packing:
    """An archive that is being filled; `files`: what is in it, with the checksums."""

    def __init__(self, archive: tarfile.TarFile, folder: Path, copies: Path) -> None:
        self._archive = archive
        self._folder = folder
        self._copies = copies
        self.files: dict[str, str] = {}

    def add_text(self, name: str, text: str) -> None:
        """A small file."""
        content = text.encode()
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(content), 0o600
        self._archive.addfile(entry, BytesIO(content))
        if name != NAME:
            self.files[name] = hashlib.sha256(content).hexdigest()

    def add_file(self, path: Path, name: str) -> None:
        """A file that nobody writes any more."""
        with file_faults(path), path.open("rb") as file:
            self.files[name] = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            entry = self._archive.gettarinfo(arcname=name, fileobj=file)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mode = 0o600
            self._archive.addfile(entry, file)

    def add_database(self, path: Path) -> None:
        """A SQLite file in use: one state of it, whatever is written meanwhile."""
        copy = self._copies / path.name
        with (
            sqlite_faults(path),
            closing(sqlite3.connect(path)) as live,
            closing(sqlite3.connect(copy)) as still,
        ):
            live.backup(still)
        self.add_file(copy, path.relative_to(self._folder).as_posix())
        copy.unlink()

    def add_folder(self, folder: Path) -> None:
        """A finished generation. Chroma may write into its own SQLite file whenever it opens it."""
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            if path.name == "chroma.sqlite3":
                self.add_database(path)
            elif not path.name.endswith(("-wal", "-shm", "-journal")):
                self.add_file(path, path.relative_to(self._folder).as_posix())

    def add_plans(self, manifest: Path) -> str | None:
        """The manifest with the published files that it names; its name in the backup, None without one."""
        try:
            plans = read_manifest(manifest)
        except ManifestError:
            return None
        name = self._name_of(manifest)
        self.add_file(manifest, name)
        for path in _files_of(manifest, [plan.source_file for plan in plans]):
            self.add_file(path, self._name_of(path, beside=(manifest, name)))
        self._add_versions(manifest, name)
        return name

    def _add_versions(self, manifest: Path, name: str) -> None:
        """The earlier versions of the plans, with the files that only they need."""
        for path in History(manifest).files():
            kept_as = self._name_of(path, beside=(manifest, name))
            if kept_as not in self.files and path.resolve().is_relative_to(manifest.parent.resolve()):
                self.add_file(path, kept_as)

    def _name_of(self, path: Path, beside: tuple[Path, str] | None = None) -> str:
        if path.is_relative_to(self._folder):
            return path.relative_to(self._folder).as_posix()
        if beside is None:
            return f"{_PLANS}/{path.name}"
        return (Path(beside[1]).parent / path.relative_to(beside[0].parent)).as_posix()


def _files_of(manifest: Path, names: list[str]) -> Iterator[Path]:
    """The files of the manifest's plans, as far as they lie beside or below it and are there."""
    folder = manifest.parent
    for name in names:
        path = folder / name
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield path
