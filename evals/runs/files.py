"""The files of a run: JSON, and lines of JSON that grow.

Guarantees: what the file system refuses is told in one sentence; a line that was cut off while it was written
counts as not there.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from corpus.errors import EvaluationError, StorageError
from evals.given_files import reading

_Record = TypeVar("_Record")


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Whatever the file system refuses inside is a StorageError naming the folder."""
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"{folder}: the run cannot be written ({error.strerror}).",
            "Make room or give another folder with --out; a run that has begun goes on with --resume.",
        ) from error


def plain_json(value: object, indent: int | None = None) -> str:
    """Records as JSON, in the letters that they are written with."""
    return json.dumps(to_jsonable_python(value), ensure_ascii=False, indent=indent)


def write_whole(path: Path, text: str) -> None:
    """Write a file that is either what it was or the whole text. Raises StorageError."""
    beside = path.with_name(f".{path.name}.new")
    with writing(path.parent):
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)


def append_line(path: Path, record: object) -> None:
    """Add one line. Raises StorageError."""
    with writing(path.parent), path.open("a", encoding="utf-8") as file:
        file.write(plain_json(record) + "\n")


def cut_short(path: Path) -> None:
    """Drop what stands after the last line feed: a line that was cut off. Raises StorageError."""
    with writing(path.parent), path.open("r+b") as file:
        file.truncate(file.read().rfind(b"\n") + 1)


def read_record(shape: TypeAdapter[_Record], path: Path) -> _Record:
    """The record in a file of JSON. Raises EvaluationError."""
    return _valid(shape, _content(path), str(path))


def read_lines(shape: TypeAdapter[_Record], path: Path) -> Iterator[_Record]:
    """The records of the lines that are whole. Raises EvaluationError naming the line at fault."""
    for number, line in enumerate(_content(path).split(b"\n")[:-1], start=1):
        yield _valid(shape, line, f"{path}, line {number}")


def _content(path: Path) -> bytes:
    with reading(path, "Give the folder of a run."):
        return path.read_bytes()


def _valid(shape: TypeAdapter[_Record], text: bytes, where: str) -> _Record:
    try:
        return shape.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise EvaluationError(
            f"{where}{field and f', {field}'}: {first['msg']}.", "Give the folder of a whole run."
        ) from error
