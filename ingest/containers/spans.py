"""Cells that span rows and columns, laid out on a rectangular grid."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.containers.blocks import Cell

WIDEST = 200
"""Columns; a table that claims more is laid out on so many."""


@dataclass(frozen=True)
class Spanning:
    """A cell as its container gives it: how many rows and columns it covers, both at least 1."""

    cell: Cell
    rows: int = 1
    columns: int = 1


def lay_out(rows: Iterable[Iterable[Spanning]]) -> tuple[tuple[Cell, ...], ...]:
    """The grid: every cell takes the first free places of its row, and of the rows below that it spans."""
    printed = [list(row) for row in rows]
    places: dict[tuple[int, int], Cell] = {}
    for top, row in enumerate(printed):
        column = 0
        for one in row:
            while (top, column) in places:
                column += 1
            for down in range(min(one.rows, len(printed) - top)):
                for right in range(min(one.columns, WIDEST)):
                    places.setdefault((top + down, column + right), one.cell)
            column += one.columns
    width = max((column + 1 for _, column in places), default=0)
    return tuple(
        tuple(places.get((row, column)) or Cell() for column in range(width)) for row in range(len(printed))
    )
