"""Records kept as JSON files: whoever reads one finds it whole, the old one or the new."""

from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.files import file_faults, put_in_place

RecordT = TypeVar("RecordT")


def keep(path: Path, kind: TypeAdapter[RecordT], record: RecordT) -> None:
    """Write the record in place of what the file held. Raises StorageError."""
    put_in_place(path, kind.dump_json(record, indent=1))


def kept(path: Path, kind: TypeAdapter[RecordT]) -> RecordT | None:
    """The record that the file holds; None where there is none, or none of that kind. Raises StorageError."""
    with file_faults(path):
        try:
            return kind.validate_json(path.read_bytes())
        except (FileNotFoundError, ValidationError):
            return None
