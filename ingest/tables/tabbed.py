"""Tables whose cells are separated by tabs, cut by pages that print the header again.

Guarantees: every line is a row, the header, or is dropped as a running header; a row keeps its own cells.
"""

import re
from dataclasses import dataclass

from ingest.lines import Line
from ingest.pieces import Dropped
from ingest.tables.grid import Grid, Row, RowKind, row_kind

_NUMBER = re.compile(r"(\d+(\.\d+)*|[IVXLC]+|[A-HĐK])\.?")
NUMBER_COLUMN = ("tt", "stt", "số tt")
RUNNING_HEADER = "đầu bảng lặp lại ở trang sau"


@dataclass(frozen=True)
class TabbedTable:
    """The grid, and the running headers that were left out."""

    grid: Grid
    dropped: tuple[Dropped, ...]


def is_tabbed(line: Line) -> bool:
    """Whether a line is part of a tab-separated table."""
    return len(line.cells) >= 3


def is_header(line: Line) -> bool:
    """Whether a line opens a table: its first cell names the column of numbers."""
    return line.cells[0].lower() in NUMBER_COLUMN


def read_tabbed(lines: list[Line]) -> TabbedTable:
    """The table made of consecutive tab-separated lines; the first one names the columns."""
    header, *rest = lines
    columns = header.cells[1:]
    rows: list[Row] = []
    dropped: list[Dropped] = []
    for line in rest:
        if is_header(line):
            dropped.append(Dropped(line.number, line.span, line.text, RUNNING_HEADER))
        else:
            rows.append(_row(line, len(columns), rows[-1].number if rows else ""))
    return TabbedTable(Grid(columns, tuple(rows), (header,)), tuple(dropped))


def _row(line: Line, width: int, before: str) -> Row:
    """One row. A row whose number cell is merged with the one above has that number again."""
    cells = list(line.cells)
    number = cells.pop(0).rstrip(".") if _NUMBER.fullmatch(cells[0]) else before
    if len(cells) != width or not number:
        text = " ".join(cell for cell in cells if cell)
        return Row(RowKind.ROW, number or "0", (text, *("" for _ in range(width - 1))), (line,), fits=False)
    kind = row_kind(number)
    if kind is RowKind.ROW and not any(cells[1:]):
        kind = RowKind.GROUP
    return Row(kind, number, tuple(cells), (line,))
