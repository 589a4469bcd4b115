"""Tables flattened to one cell a line: header cells, then number, cell, cell, … of each row.

Guarantees: every line is in the header or in one row; cells are placed in their order, by what the columns
hold; a row whose cells can't be placed is marked as not fitting, its words kept together.
"""

import re
from itertools import pairwise

from ingest.lines import Line
from ingest.tables.columns import Content, content_of_column, suits
from ingest.tables.grid import Grid, Row, RowKind, row_kind
from ingest.tables.tabbed import NUMBER_COLUMN

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐK])\.?")
GAP = 3
"""What an empty cell costs in a placement, against the worth of a suitable cell."""


def opens_stacked(line: Line) -> bool:
    """Whether a line is the first header cell of a flattened table."""
    return line.text.lower() in NUMBER_COLUMN


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
    placed = _place(cells, [content_of_column(name) for name in columns])
    if placed is None:
        return Row(kind, number, ("\n".join(cells), *("" for _ in columns[1:])), lines, fits=False)
    return Row(kind, number, placed, lines)


def _place(cells: list[str], contents: list[Content]) -> tuple[str, ...] | None:
    """The cells on the columns, in order, gaps where they suit worst; None when there are too many cells."""
    if len(cells) > len(contents):
        return None
    # A gap costs a little less the further right it is: who coordinates is left open sooner than who leads.
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0, ())}
    for column, content in enumerate(contents):
        found: dict[int, tuple[float, tuple[str, ...]]] = {}
        gap = GAP - column / len(contents)
        for used, (worth, placed) in best.items():
            choices = [(used, worth - gap, (*placed, ""))] if column else []
            if used < len(cells):
                cell = cells[used]
                choices.append((used + 1, worth + suits(content, cell), (*placed, cell)))
            for key, value, cellrow in choices:
                if key not in found or value > found[key][0]:
                    found[key] = (value, cellrow)
        best = found
    return best[len(cells)][1] if len(cells) in best else None
