"""What the file system says when something fails, said as an error of Hỏi Kế Hoạch."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import StorageError

SPACE = "Free space on the disk and start again."
ACCESS = "Make the data folder readable and writable, or set HOIKEHOACH_DATA_DIR."
REINGEST = "Ingest the plans again: hoikehoach ingest"

_MENDS = {
    errno.ENOSPC: SPACE,
    errno.EDQUOT: SPACE,
    errno.EFBIG: SPACE,
    errno.ENOTDIR: "Move the file that stands where a folder should be, or set HOIKEHOACH_DATA_DIR.",
    errno.EEXIST: "Move the file that stands where a folder should be, or set HOIKEHOACH_DATA_DIR.",
}

_SIGNS = {
    SPACE: ("no space", "disk is full", "file too large", "quota"),
    ACCESS: ("readonly", "read-only", "permission", "unable to open"),
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


def mend_for(message: str) -> str:
    """The mend for a failed writing of which a foreign library gives no more than this message."""
    said = message.lower()
    mends = (mend for mend, signs in _SIGNS.items() if any(sign in said for sign in signs))
    return next(mends, "See that the disk isn't full and the data folder may be written, then start again.")
