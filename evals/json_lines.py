"""Records read from JSON Lines: a wrong line is named with its number and field."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.errors import EvaluationError
from evals.given_files import reading

Record = TypeVar("Record")


@dataclass(frozen=True)
class LinePlace:
    """A line of a file, counted from 1."""

    path: Path
    number: int

    @property
    def name(self) -> str:
        """What a record of this line is called that has no name of its own."""
        return f"{self.path.stem}:{self.number}"

    def fault(self, field: str, what: str, mend: str) -> EvaluationError:
        """The error of one field of the line."""
        return EvaluationError(f"{self.path}, line {self.number}, {field}: {what}.", mend)


def records(path: Path, shape: TypeAdapter[Record], *, strict: bool = False) -> Iterator[tuple[int, Record]]:
    """Each record with the number of its line, from 1; blank lines are skipped.

    Raises EvaluationError naming the file, and the line and field where one is at fault.
    """
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            yield number, _record(line, shape, path, number, strict=strict)


def _lines(path: Path) -> list[str]:
    """Lines end at a line feed only: a text may hold the other characters that `splitlines` breaks at."""
    try:
        with reading(path):
            return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise EvaluationError(
            f"{path}: is not UTF-8 (byte {error.start}).", "Convert it to UTF-8."
        ) from error


def _record(line: str, shape: TypeAdapter[Record], path: Path, number: int, *, strict: bool) -> Record:
    try:
        return shape.validate_json(line, strict=strict)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the whole line"
        raise LinePlace(path, number).fault(field, first["msg"], "Correct that line.") from error
