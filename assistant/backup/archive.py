"""The file of a backup: a tar archive, compressed as its name says.

Guarantees: a file is there under its name only when it is whole and on the disk; whoever isn't its owner
cannot read it.
"""

import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import zstandard

from corpus.errors import BackupError
from corpus.files import file_faults

KINDS = (".tar.zst", ".tar.gz")


@contextmanager
def writing(path: Path) -> Iterator[tarfile.TarFile]:
    """A new archive; nothing of it is left after an exception. Raises BackupError, StorageError."""
    kind = _kind(path)
    if path.exists():
        raise BackupError(f"{path}: is there already.", "Give another name, or move it away.")
    draft = path.with_name(f".{path.name}.part")
    with file_faults(path):
        draft.unlink(missing_ok=True)  # of a backup that was killed
    try:
        with file_faults(path), open(draft, "xb", opener=_for_owner) as file:
            if kind == ".tar.gz":
                with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
                    yield archive
            else:
                compressor = zstandard.ZstdCompressor(level=9)
                with (
                    compressor.stream_writer(file, closefd=False) as packed,
                    tarfile.open(fileobj=packed, mode="w|") as archive,
                ):
                    yield archive
            file.flush()
            os.fsync(file.fileno())
        with file_faults(path):
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def reading(path: Path) -> Iterator[tarfile.TarFile]:
    """An archive to be read once, from its beginning. Raises StorageError; BackupError for a damaged one."""
    kind = _kind(path)
    try:
        with file_faults(path), path.open("rb") as file:
            if kind == ".tar.gz":
                with tarfile.open(fileobj=file, mode="r|gz") as archive:
                    yield archive
            else:
                packed = zstandard.ZstdDecompressor().stream_reader(file)
                with tarfile.open(fileobj=packed, mode="r|") as archive:
                    yield archive
    except (tarfile.TarError, zstandard.ZstdError, EOFError) as error:
        raise BackupError(f"{path}: is damaged or not a backup ({error}).", "Take another backup.") from error


def _kind(path: Path) -> str:
    for kind in KINDS:
        if path.name.endswith(kind):
            return kind
    raise BackupError(f"{path}: not a name of a backup.", f"Let it end in {' or '.join(KINDS)}.")


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
