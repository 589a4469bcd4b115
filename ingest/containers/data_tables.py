"""Tables that hold data, apart from those that only lay out a page; and their rows as lines with tabs.

Guarantees: every cell of a data table is in its lines; all lines of a table have the same number of cells.
"""

import re
from itertools import pairwise

from ingest.containers.blocks import Cell, Table
from ingest.outline.markers import Rank, find_marker

NUMBER_COLUMN = frozenset({"tt", "stt", "số tt", "số thứ tự"})
MOST_FRAME_ROWS = 4
FRAME = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|\bĐộc lập\s*-\s*Tự do\b|\bNơi nhận\s*:"
    r"|(?-i:^\s*(?:(?:TM|KT|TUQ|TL)\.\s|(?:PHÓ )?CHỦ TỊCH\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""Words of the letterhead and of the signature, which are set in tables without lines."""


def is_data(table: Table) -> bool:
    """Whether a table holds data: rows under a header, not the columns of a letterhead or of a page."""
    if table.goes_on:
        return True
    rows = _trimmed(table.rows)
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    if rows[0][0].text.lower().rstrip(".") in NUMBER_COLUMN:
        return True
    cells = [cell for row in rows for cell in row]
    if any(isinstance(block, Table) for cell in cells for block in cell.blocks):
        return False
    frame = any(FRAME.search("\n".join(one.text for one in cell.paragraphs)) for cell in cells)
    return not (frame and len(rows) <= MOST_FRAME_ROWS)


def row_lines(table: Table) -> list[str]:
    """The header on the first line, then the rows. A header of two levels reads "upper - lower".

    A title over the whole width above the header is a line of its own, without tabs.
    """
    if table.goes_on:
        return ["\t".join(_row(row)) for row in table.rows]
    rows = _trimmed(table.rows)
    above = next((n for n, row in enumerate(rows) if not _is_one_cell(row)), 0)
    titles, rows = [row[0].text for row in rows[:above]], rows[above:]
    head = _head_size(max(table.head - above, 0), rows)
    names = [_column_name([row[column] for row in rows[:head]]) for column in range(len(rows[0]))]
    return [*titles, *("\t".join(cells) for cells in (names, *(_row(row) for row in rows[head:])))]


def _trimmed(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """The grid without rows and columns that hold nothing of their own."""
    rows = tuple(row for row in rows if any(cell.text for cell in row))
    width = len(rows[0]) if rows else 0
    kept = [
        column
        for column in range(width)
        if any(row[column].text and (column == 0 or row[column] is not row[column - 1]) for row in rows)
    ]
    return tuple(tuple(row[column] for column in kept) for row in rows)


def _is_one_cell(row: tuple[Cell, ...]) -> bool:
    return len(row) > 1 and all(cell is row[0] for cell in row)


def _head_size(marked: int, rows: tuple[tuple[Cell, ...], ...]) -> int:
    """How many rows the header has: those marked, or those that the cells of the first one reach down to."""
    first = rows[0]
    wide = any(left is right for left, right in pairwise(first))
    deep = max(sum(row[column] is cell for row in rows) for column, cell in enumerate(first))
    size = max(marked, deep if wide else 1)
    return size if size < len(rows) else 1


def _column_name(cells: list[Cell]) -> str:
    names: list[str] = []
    for cell in cells:
        if cell.text and cell.text not in names:
            names.append(cell.text)
    return " - ".join(names)


def _row(row: tuple[Cell, ...]) -> list[str]:
    """The cells of a row. A title over the whole width goes into the second column, its number before it."""
    first = row[0]
    if _is_one_cell(row):
        marker, title = find_marker(first.text)
        numbered = marker is not None and marker.rank in (Rank.PART, Rank.SECTION, Rank.ITEM)
        number = marker.number if marker is not None and numbered else ""
        return [number, title if numbered else first.text, *[""] * (len(row) - 2)]
    title_row = all(cell is row[1] for cell in row[1:])
    return ["" if column > 1 and title_row else cell.text for column, cell in enumerate(row)]
