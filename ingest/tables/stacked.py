"""Tables flattened to one cell a line: header cells, then number, cell, cell, … of each row.

Guarantees: every line is in the header or in one row; cells are placed in their order, by what the columns
hold; a row whose cells can't be placed is marked as not fitting, its words kept together.
"""

import re
from itertools import pairwise

from corpus.vietnamese.syllables import fold
from ingest.lines import Line
from ingest.tables.columns import content_of_column, suits
from ingest.tables.grid import Grid, Row, RowKind, misfit, row_kind
from ingest.tables.placing import place
from ingest.tables.tabbed import NUMBER_COLUMN

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐK])\.?")
MOST_COLUMNS = 20
"""A longer header is no header: a table was cut after its first cell."""


def opens_stacked(line: Line) -> bool:
    """Whether a line is the first header cell of a flattened table."""
    return fold(line.text) in NUMBER_COLUMN


def read_stacked(lines: list[Line]) -> Grid:
    """The table whose first line is the header of the number column."""
    starts = _row_starts(lines)
    first = starts[0] if starts else len(lines)
    header = lines[1:first]
    bodies = [lines[start:end] for start, end in pairwise([*starts, len(lines)])]
    stacks = [_cells(body[1:]) for body in bodies]
    numbers = [body[0].text.rstrip(".") for body in bodies]
    columns = _best_columns([line.text for line in header], [cells for cells in stacks if len(cells) > 1])
    rows = tuple(
        _row(number, cells, tuple(body), columns)
        for number, cells, body in zip(numbers, stacks, bodies, strict=True)
    )
    return Grid(columns, rows, (lines[0], *header))


def _row_starts(lines: list[Line]) -> list[int]:
    """Where rows begin. A bare number is a row's when it is the next one, or the row before it is full."""
    starts: list[int] = []
    fullest = 0
    for position, line in enumerate(lines):
        if position == 0 or not _NUMBER.fullmatch(line.text):
            continue
        size = position - starts[-1] - 1 if starts else 0
        number = line.text.rstrip(".")
        if starts and not _may_open(number, lines[starts[-1]].text.rstrip("."), size, fullest):
            continue
        fullest = max(fullest, size)
        starts.append(position)
    return starts


def _may_open(number: str, before: str, size: int, fullest: int) -> bool:
    if size == 0:
        return False
    if not number[0].isdigit() or not before[0].isdigit():
        return True
    previous = int(before.rpartition(".")[2])
    return int(number.rpartition(".")[2]) == previous + 1 or size >= fullest


def _cells(lines: list[Line]) -> list[str]:
    """The cells of a row: one a line, but lines of a list inside a cell ("- …") stay one cell."""
    cells: list[str] = []
    in_list = False
    for line in lines:
        item = line.text.startswith("- ") and len(line.text) > 2
        if item and in_list:
            cells[-1] = f"{cells[-1]}; {line.text}"
        else:
            cells.append(line.text)
        in_list = item
    return cells


def _best_columns(header: list[str], rows: list[list[str]]) -> tuple[str, ...]:
    """The columns that a header of one or two levels means: the layout whose cells suit best.

    In a two-level header the names of the lower level stand at its end, under one name of the upper one.
    """
    layouts = [tuple(header)]
    if len(header) > MOST_COLUMNS:
        return layouts[0]
    for lower in range(2, len(header)):
        upper = header[: len(header) - lower]
        names = header[len(header) - lower :]
        for parent in range(len(upper)):
            split = [f"{upper[parent]} - {name}" for name in names]
            layouts.append((*upper[:parent], *split, *upper[parent + 1 :]))
    return max(layouts, key=lambda layout: _worth(layout, rows))


def _worth(columns: tuple[str, ...], rows: list[list[str]]) -> int:
    contents = [content_of_column(name) for name in columns]
    return sum(
        sum(map(suits, contents, cells))
        if len(cells) == len(columns)
        else -2 * abs(len(cells) - len(columns))
        for cells in rows
    )


def _row(number: str, cells: list[str], lines: tuple[Line, ...], columns: tuple[str, ...]) -> Row:
    kind = row_kind(number)
    if kind is not RowKind.ROW or len(cells) <= 1:
        kind = min(kind, RowKind.GROUP)
        return Row(kind, number, (" ".join(cells), *("" for _ in columns[1:])), lines)
    placed = place(cells, [content_of_column(name) for name in columns])
    if placed is None:
        return misfit(number, "\n".join(cells), len(columns), lines)
    # Where each cell has a line of its own, a missing line is an empty cell.
    return Row(kind, number, tuple(cell or "" for cell in placed), lines)
