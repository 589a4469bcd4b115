"""A table once its cells are known: columns by name, rows by printed number, sections by title."""

from dataclasses import dataclass
from enum import IntEnum

from ingest.lines import Line
from ingest.pieces import Dropped

Cells = tuple[str | None, ...]
"""One for each column of the grid: "" for an empty cell, None where none is printed (merged with another)."""


class RowKind(IntEnum):
    """What a row is; a smaller kind encloses a greater one."""

    PART = 1
    """A capital letter and a title: A, B."""
    SECTION = 2
    """A Roman number and a title: I, II."""
    GROUP = 3
    """A numbered row with a title and nothing else, above rows such as 4.1, 4.2."""
    ROW = 4
    SUBROW = 5
    """A row with a letter or a dash in place of a number, under a numbered one."""


@dataclass(frozen=True)
class Row:
    """One row. `number` as printed without punctuation, "" in a table that doesn't number its rows.

    `merged`: the number is that of the row above, whose number cell reaches down to this one.
    A row that didn't fit its header has `fits` False: its words are all in the first cell, unshifted.
    """

    kind: RowKind
    number: str
    cells: Cells
    lines: tuple[Line, ...]
    fits: bool = True
    merged: bool = False

    @property
    def title(self) -> str:
        """The text of the first column."""
        return (self.cells[0] or "") if self.cells else ""


@dataclass(frozen=True)
class Grid:
    """A table: column names without the column of numbers, and rows in order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    header: tuple[Line, ...]


@dataclass(frozen=True)
class ReadTable:
    """The grid of a table, and the running headers that were left out of it."""

    grid: Grid
    dropped: tuple[Dropped, ...] = ()


def row_kind(number: str) -> RowKind:
    """What the printed number alone says; a Roman I, V or X counts as a section."""
    if not number or number[0].isdigit():
        return RowKind.ROW
    if number[0].islower() or number == "-":
        return RowKind.SUBROW
    return RowKind.SECTION if set(number) <= set("IVX") else RowKind.PART


def misfit(number: str, text: str, width: int, lines: tuple[Line, ...]) -> Row:
    """A row whose cells can't be told apart: its words stay together, under no column."""
    return Row(RowKind.ROW, number, (text, *("" for _ in range(width - 1))), lines, fits=False)
