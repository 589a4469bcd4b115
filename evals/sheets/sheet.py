"""A sheet as it stands in its file, whatever the kind of file."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Unusable:
    """A cell that no text can be read from: why, and what mends it."""

    what: str
    mend: str


Cell = str | Unusable


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet, each with the number that the spreadsheet shows (of CSV: the line it begins on).

    `name` is None for CSV. `base`: what the questions without id are named after, with their row's number.
    """

    path: Path
    name: str | None
    base: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
