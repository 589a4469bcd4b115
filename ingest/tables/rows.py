"""A grid → drafts: every row reads on its own, and stands under its part, section and group.

Guarantees: one draft for each row; the text of a row names each column that has a name.
"""

from corpus.records import ClauseKind
from ingest.drafts import Draft
from ingest.pieces import Oddity
from ingest.tables.grid import Grid, Row, RowKind

EMPTY = "(để trống)"


def row_drafts(
    grid: Grid, segments: tuple[str, ...], heading: tuple[str, ...]
) -> tuple[list[Draft], list[Oddity]]:
    """The drafts of a table that stands at `segments`, and the rows that did not fit its header."""
    drafts: list[Draft] = []
    oddities: list[Oddity] = []
    open_rows: list[Row] = []
    for row in grid.rows:
        while open_rows and not _encloses(open_rows[-1], row):
            open_rows.pop()
        sections = tuple(above.number for above in open_rows if above.kind < RowKind.GROUP)
        titles = tuple(f"{above.number}. {above.title}" for above in open_rows)
        spans = tuple(line.span for line in row.lines)
        place = (*segments, *sections, row.number)
        drafts.append(_draft(row, grid.columns, place, spans, heading + titles))
        if not row.fits:
            oddities.append(Oddity(row.lines[0].number, f"dòng {row.number} không khớp đầu bảng"))
        if row.kind < RowKind.ROW:
            open_rows.append(row)
    return drafts, oddities


def _encloses(above: Row, row: Row) -> bool:
    if above.kind is RowKind.GROUP and row.kind is RowKind.ROW:
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
    cells = tuple(zip(columns, row.cells, strict=True)) if row.fits else ()
    return Draft(place, ClauseKind.ROW, _text(row, columns), spans, heading, cells)


def _text(row: Row, columns: tuple[str, ...]) -> str:
    """The first column as it is, then each other column with its name."""
    if not row.fits:
        return row.title
    first = row.title if row.title.endswith((".", ";", ":", "!", "?")) else f"{row.title}."
    named = [
        f"{name}: {value or EMPTY}".rstrip(".") + "."
        for name, value in zip(columns[1:], row.cells[1:], strict=True)
    ]
    return " ".join([first, *named])
