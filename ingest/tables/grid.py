"""A table once its cells are known: columns by name, rows by printed number, sections by title."""

from dataclasses import dataclass
from enum import IntEnum

from ingest.lines import Line


class RowKind(IntEnum):
    """What a row is; a smaller kind encloses a greater one."""

    PART = 1
    """A capital letter and a title: A, B."""
    SECTION = 2
    """A Roman number and a title: I, II."""
    GROUP = 3
    """A numbered row with a title and nothing else, above rows such as 4.1, 4.2."""
    ROW = 4


@dataclass(frozen=True)
class Row:
    """One row. `cells` has one text for each column of the grid, "" for an empty one.

    A row that didn't fit its header has `fits` False: its lines are all in the first cell, unshifted.
    """

    kind: RowKind
    number: str
    cells: tuple[str, ...]
    lines: tuple[Line, ...]
    fits: bool = True

    @property
    def title(self) -> str:
        """The text of the first column."""
        return self.cells[0] if self.cells else ""


@dataclass(frozen=True)
class Grid:
    """A table: column names without the column of numbers, and rows in order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    header: tuple[Line, ...]


def row_kind(number: str) -> RowKind:
    """What the printed number alone says; a Roman I, V or X counts as a section."""
    if number[0].isdigit():
        return RowKind.ROW
    return RowKind.SECTION if set(number) <= set("IVX") else RowKind.PART
