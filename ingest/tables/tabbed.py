"""Tables whose cells are separated by tabs, cut by pages that print the header again.

Guarantees: every line is a row, the header, or is dropped as a running header; a row keeps its own cells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.vietnamese.syllables import fold
from ingest.lines import Line
from ingest.outline.markers import Rank, find_marker
from ingest.pieces import Dropped
from ingest.tables.columns import content_of_column
from ingest.tables.grid import Grid, ReadTable, Row, RowKind, misfit, row_kind
from ingest.tables.placing import agency_is_uncertain, place

NUMBER_COLUMN = frozenset({"tt", "stt", "so tt", "so thu tu"})
RUNNING_HEADER = "đầu bảng lặp lại, hoặc dòng đánh số cột"
_NUMBER = re.compile(r"\(?(\d+(\.\d+)*|[IVXLC]+|[A-HĐK]|[a-zđ]|-)[.)]?")
_LONGEST_NAME = 80
FEWEST_NAMED = 2
"""Columns with a usual name that make a header, in a table that doesn't number its rows."""

_COLUMN_NAME = re.compile(
    r"\b(noi dung|nhiem vu|chi tieu|muc tieu|chu tri|phoi hop|thuc hien|thoi gian|tien do|san pham|ket qua"
    r"|kinh phi|don vi|co quan|ghi chu|ten)\b"
)


def is_tabbed(line: Line) -> bool:
    """Whether a line is part of a tab-separated table."""
    return len(line.cells) >= 2


def is_header(line: Line) -> bool:
    """Whether a line opens a table: it names the column of numbers, or at least two others."""
    cells = [fold(cell) for cell in line.cells]
    if len(cells) >= 3 and cells[0] in NUMBER_COLUMN:
        return True
    named = sum(bool(_COLUMN_NAME.search(cell)) for cell in cells)
    return named >= FEWEST_NAMED and all(0 < len(cell) <= _LONGEST_NAME for cell in cells)


def tabbed_size(lines: Sequence[Line], start: int) -> int:
    """How many lines the table has that opens at `start`; a title line between its rows is part of it."""
    width = len(lines[start].cells)
    end = start + 1
    while end < len(lines) and (is_tabbed(lines[end]) or _is_section_of(lines[end : end + 2], width)):
        end += 1
    return end - start


def read_tabbed(lines: Sequence[Line]) -> ReadTable:
    """The table made of consecutive tab-separated lines; the first one names the columns."""
    header, *rest = lines
    numbered = fold(header.cells[0]) in NUMBER_COLUMN
    columns = header.cells[1:] if numbered else header.cells
    rows: list[Row] = []
    dropped: list[Dropped] = []
    for line in rest:
        if _repeats(line, header) or _counts_columns(line):
            dropped.append(Dropped(line.number, line.span, line.text, RUNNING_HEADER))
        elif numbered:
            rows.append(_row(_with_number(line), columns, rows[-1].number if rows else ""))
        else:
            rows.append(_unnumbered(line, columns))
    return ReadTable(Grid(columns, tuple(rows), (header,)), tuple(dropped))


def _repeats(line: Line, header: Line) -> bool:
    """Whether the header is printed again; it names the column of numbers, or says the very same."""
    first = fold(line.cells[0])
    return is_tabbed(line) and (first in NUMBER_COLUMN or fold(line.text) == fold(header.text))


def _counts_columns(line: Line) -> bool:
    """Whether a line under the header counts the columns: (1), (2), (3), …"""
    return len(line.cells) >= 3 and all(cell == f"({n})" for n, cell in enumerate(line.cells, start=1))


def _is_section_of(lines: Sequence[Line], width: int) -> bool:
    """Whether the first of two lines is the title of a section, and the table goes on with the second."""
    marker, _ = find_marker(lines[0].text)
    titled = marker is not None and marker.rank in (Rank.PART, Rank.SECTION)
    return titled and len(lines) > 1 and len(lines[1].cells) == width


def _with_number(line: Line) -> Line:
    """A title alone in its row stands beside the number that it opens with."""
    marker, title = find_marker(line.text)
    if is_tabbed(line) or marker is None:
        return line
    return replace(line, text=f"{marker.number}\t{title}")


def _row(line: Line, columns: tuple[str, ...], before: str) -> Row:
    """One row. A row whose number cell is merged with the one above has that number again."""
    cells = list(line.cells)
    printed = _NUMBER.fullmatch(cells[0])
    if printed or (not cells[0] and len(cells) == len(columns) + 1):
        cells.pop(0)
    number = printed[1] if printed else before
    if not number:
        return misfit("0", " ".join(filter(None, line.cells)), len(columns), (line,))
    kind = row_kind(number)
    if printed and not any(cells[1:]) and cells:
        kind = min(kind, RowKind.GROUP) if kind is not RowKind.SUBROW else kind
        return Row(kind, number, (cells[0], *("" for _ in columns[1:])), (line,))
    return replace(_placed(number, cells, columns, (line,)), merged=printed is None)


def _unnumbered(line: Line, columns: tuple[str, ...]) -> Row:
    return _placed("", list(line.cells), columns, (line,))


def _placed(number: str, cells: list[str], columns: tuple[str, ...], lines: tuple[Line, ...]) -> Row:
    if len(cells) == len(columns):
        return Row(row_kind(number), number, tuple(cells), lines)
    contents = [content_of_column(name) for name in columns]
    placed = None if agency_is_uncertain(cells, contents) else place(cells, contents)
    if placed is None:
        return misfit(number, " ".join(filter(None, cells)), len(columns), lines)
    return Row(row_kind(number), number, placed, lines)
