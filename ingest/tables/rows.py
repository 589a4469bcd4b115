"""A grid → drafts: every row reads on its own, and stands under its part, section and group.

Guarantees: one draft for each row; the text of a row names each column that has a name.
"""

from corpus.records import ClauseKind
from ingest.outline.drafts import Draft
from ingest.pieces import Oddity, OddityKind
from ingest.tables.grid import Grid, Row, RowKind
from ingest.tables.numbering import Numbering

EMPTY = "(để trống)"
UNNUMBERED = "r"
"""Rows without printed numbers are counted: `r1`, `r2`, …"""


def row_drafts(
    grid: Grid, segments: tuple[str, ...], heading: tuple[str, ...]
) -> tuple[list[Draft], list[Oddity]]:
    """The drafts of a table that stands at `segments`, and what is odd about its rows."""
    drafts: list[Draft] = []
    oddities: list[Oddity] = []
    open_rows: list[Row] = []
    numbering = Numbering()
    for position, row in enumerate(grid.rows, start=1):
        while open_rows and not _encloses(open_rows[-1], row):
            open_rows.pop()
        above = tuple(
            one.number for one in open_rows if one.kind < RowKind.GROUP or row.kind is RowKind.SUBROW
        )
        titles = tuple(f"{one.number}. {one.title}" for one in open_rows)
        spans = tuple(line.span for line in row.lines)
        number = row.number or f"{UNNUMBERED}{position}"
        drafts.append(_draft(row, grid.columns, (*segments, *above, number), spans, heading + titles))
        oddities.extend(_oddities(row, row.merged or numbering.fits(row.number, above)))
        if row.kind < RowKind.SUBROW:
            open_rows.append(row)
    return drafts, oddities


def _oddities(row: Row, in_sequence: bool) -> list[Oddity]:
    line = row.lines[0].number
    found = []
    if not in_sequence:
        found.append(Oddity(line, f"số thứ tự dòng «{row.number}» không nối tiếp", OddityKind.NUMBERING))
    if not row.fits:
        found.append(Oddity(line, f"dòng {row.number} không khớp đầu bảng", OddityKind.TABLE_ROW))
    elif None in row.cells:
        found.append(Oddity(line, f"dòng {row.number} thiếu ô (có thể gộp với ô khác)", OddityKind.TABLE_ROW))
    return found


def _encloses(above: Row, row: Row) -> bool:
    if above.kind in (RowKind.GROUP, RowKind.ROW) and row.kind is RowKind.ROW:
        return row.number.startswith(f"{above.number}.")
    return above.kind < row.kind


def _draft(
    row: Row,
    columns: tuple[str, ...],
    place: tuple[str, ...],
    spans: tuple[tuple[int, int], ...],
    heading: tuple[str, ...],
) -> Draft:
    if row.kind < RowKind.ROW:
        kind = ClauseKind.ROW if row.kind is RowKind.GROUP else ClauseKind.HEADING
        return Draft(place, kind, f"{row.number}. {row.title}", spans, heading)
    named = zip(columns, row.cells, strict=True)
    cells = tuple((name, cell) for name, cell in named if cell is not None) if row.fits else ()
    return Draft(place, ClauseKind.ROW, _text(row, cells), spans, heading, cells)


def _text(row: Row, cells: tuple[tuple[str, str], ...]) -> str:
    """The first column as it is, then each other column with its name."""
    if not row.fits:
        return row.title
    first = row.title if row.title.endswith((".", ";", ":", "!", "?")) else f"{row.title}."
    named = [f"{name}: {value or EMPTY}".rstrip(".") + "." for name, value in cells[1:]]
    return " ".join([first, *named])
