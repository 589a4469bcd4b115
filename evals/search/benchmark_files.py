"""Files of a passage benchmark: `corpus.jsonl` (id, title, text), `queries.jsonl` (id, text, gold: ids)."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from corpus.errors import EvaluationError
from evals.json_lines import records

Record = TypeVar("Record")


@dataclass(frozen=True)
class BenchmarkPassage:
    """A text that is to be found."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class BenchmarkQuery:
    """A question and the ids of the passages that answer it."""

    text: str
    gold: frozenset[str]


def read_passages(folder: Path) -> list[BenchmarkPassage]:
    """The passages. Raises EvaluationError naming the file, and the line and field at fault."""
    return _read(folder / "corpus.jsonl", TypeAdapter(BenchmarkPassage))


def read_queries(folder: Path) -> list[BenchmarkQuery]:
    """The queries; errors as for passages."""
    return _read(folder / "queries.jsonl", TypeAdapter(BenchmarkQuery))


def _read(file: Path, shape: TypeAdapter[Record]) -> list[Record]:
    found = [record for _, record in records(file, shape)]
    if not found:
        raise EvaluationError(f"{file}: is empty.", "Give a benchmark's folder.")
    return found
