"""Files written and read with care: what the system says when it fails is said as an error of ours."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import StorageError

SPACE = "Free space on the disk and start again."
ACCESS = "Make the data folder readable and writable, or set HOIKEHOACH_DATA_DIR."
_IN_THE_WAY = "Move the file that stands where a folder should be, or set HOIKEHOACH_DATA_DIR."

_MENDS = {
    errno.ENOSPC: SPACE,
    errno.EDQUOT: SPACE,
    errno.EFBIG: SPACE,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EEXIST: _IN_THE_WAY,
}


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Turn an OSError into a StorageError that names the file (or else `path`) and the mend."""
    try:
        yield
    except OSError as error:
        where = error.filename or path
        raise StorageError(
            f"{where}: {error.strerror or error}.", _MENDS.get(error.errno or 0, ACCESS)
        ) from error


def put_down(path: Path, text: str) -> None:
    """Write a small file and have it on the disk on return."""
    put_bytes(path, text.encode())


def put_bytes(path: Path, content: bytes) -> None:
    """Write a file and have it on the disk on return."""
    with file_faults(path), path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(path: Path, content: bytes) -> None:
    """Write a file anew: whoever reads it meanwhile, or after a crash, finds the old one whole or the new."""
    draft = path.with_name(f".{path.name}.new")
    put_bytes(draft, content)
    with file_faults(path):
        draft.replace(path)
