"""The file `identity.json` of a generation: which index it is, and the checksums of its files.

It is written last, so a folder without it is unfinished.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from corpus.errors import IndexDamagedError, IndexMissingError
from corpus.files import file_faults, put_down
from corpus.index.faults import REINGEST
from corpus.index.generations import IDENTITY_FILE
from corpus.index.records import IndexIdentity

FORM = 2
"""Version of the index's own files. Raise it with the store's tables, the tokens or the folder's layout."""

_CHROMA_DATABASE = "chroma.sqlite3"
_CHROMA_LABELS = "index_metadata.pickle"


def write_identity(folder: Path, identity: IndexIdentity) -> None:
    """Finish a generation: put down its identity and the checksums of what is in its folder."""
    content = {
        "generation": identity.generation,
        "built_at": identity.built_at.isoformat(),
        "model": identity.model,
        "dimension": identity.dimension,
        "clause_count": identity.clause_count,
        "plans": dict(identity.plans),
        "reader_version": identity.reader_version,
        "form": identity.form,
        "files": _checksums(folder),
    }
    put_down(folder / IDENTITY_FILE, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def read_identity(folder: Path) -> IndexIdentity:
    """The identity of a finished generation.

    Raises IndexDamagedError if it isn't there or isn't one, IndexMissingError if another version wrote it.
    """
    content = _content(folder)
    if content.get("form") != FORM:
        raise IndexMissingError(f"{folder}: the index was written by another version.", REINGEST)
    try:
        return IndexIdentity(
            generation=str(content["generation"]),
            built_at=datetime.fromisoformat(str(content["built_at"])),
            model=str(content["model"]),
            dimension=int(str(content["dimension"])),
            clause_count=int(str(content["clause_count"])),
            plans=_texts(content["plans"]),
            reader_version=str(content["reader_version"]),
            form=FORM,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise IndexDamagedError(f"{folder / IDENTITY_FILE}: cannot be understood.", REINGEST) from error


def check_files(folder: Path) -> None:
    """Raise IndexDamagedError naming the first file that is gone or isn't what was written.

    To be called before Chroma opens anything: over a broken graph it doesn't raise, it ends the process.
    """
    try:
        written = _texts(_content(folder)["files"])
    except (KeyError, TypeError) as error:
        raise IndexDamagedError(f"{folder / IDENTITY_FILE}: cannot be understood.", REINGEST) from error
    found = _checksums(folder)
    for name, checksum in written.items():
        if found.get(name) != checksum:
            what = "has changed since it was written" if name in found else "is missing"
            raise IndexDamagedError(f"{folder / name}: {what}.", REINGEST)


def _content(folder: Path) -> Mapping[str, object]:
    path = folder / IDENTITY_FILE
    with file_faults(path):
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError) as error:
            raise IndexDamagedError(f"{path}: is missing or cannot be understood.", REINGEST) from error
    if not isinstance(content, dict):
        raise IndexDamagedError(f"{path}: cannot be understood.", REINGEST)
    return content


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return {str(key): str(text) for key, text in value.items()}


def _checksums(folder: Path) -> dict[str, str]:
    """Relative path → SHA-256 of every file that stays as it was written."""
    with file_faults(folder):
        return {
            path.relative_to(folder).as_posix(): _sha256(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and _stays(path)
        }


def _stays(path: Path) -> bool:
    """Lock files come and go; Chroma writes into its SQLite file whenever it opens it, and into a graph that
    it hasn't put on disk as a whole (that of a single vector, which has no list of its labels)."""
    if path.name.startswith(".") or path.name in {IDENTITY_FILE, _CHROMA_DATABASE}:
        return False
    return path.suffix != ".bin" or (path.parent / _CHROMA_LABELS).exists()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
