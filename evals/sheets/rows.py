"""The rows of a sheet: their cells by column, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.errors import EvaluationError
from evals.sheets.columns import Column
from evals.sheets.heading_row import find_columns
from evals.sheets.place import RowPlace
from evals.sheets.sheet import Cell, Sheet, Unusable


def filled_rows(sheet: Sheet) -> Iterator[tuple[RowPlace, dict[Column, str]]]:
    """Every row below the headings that holds something in a known column.

    Raises EvaluationError for headings that cannot be told, for a known column's cell that isn't text, and
    for text in a column without a heading.
    """
    rows = [(number, cells) for number, cells in sheet.rows if any(cells)]
    if not rows:
        where = f"{sheet.path}, sheet '{sheet.name}'" if sheet.name is not None else str(sheet.path)
        raise EvaluationError(f"{where}: is empty.", "Give a sheet with headings and a question a row.")
    (top, headings), *below = rows
    place = RowPlace(sheet.path, sheet.name, top)
    columns = find_columns(headings, place)
    place = replace(place, headings={column: str(headings[at]).strip() for column, at in columns.items()})
    titled = {position for position, text in enumerate(headings) if str(text).strip()}
    for number, cells in below:
        here = replace(place, number=number, name=f"{sheet.base}:{number}")
        row = {column: _text(cells, at, column, here) for column, at in columns.items()}
        _check_titles(cells, titled, here)
        if any(text.strip() for text in row.values()):
            yield here, row


def _text(cells: Sequence[Cell], at: int, column: Column, place: RowPlace) -> str:
    cell = cells[at] if at < len(cells) else ""
    if isinstance(cell, Unusable):
        raise place.fault(column, cell.what, cell.mend)
    return cell


def _check_titles(cells: Sequence[Cell], titled: set[int], place: RowPlace) -> None:
    for position, cell in enumerate(cells):
        if position not in titled and isinstance(cell, str) and cell.strip():
            raise EvaluationError(
                f"{place}, column {position + 1}: text in a column without a heading.",
                "Give the column its heading, or take the text out; quote a cell that holds the separator.",
            )
