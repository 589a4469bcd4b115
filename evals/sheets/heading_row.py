"""The headings of a sheet: which of its columns is which."""

from collections.abc import Sequence

from corpus.errors import EvaluationError
from evals.sheets.columns import Column, column_of, heading, near_column
from evals.sheets.place import RowPlace
from evals.sheets.sheet import Cell, Unusable


def has_questions(cells: Sequence[Cell]) -> bool:
    """Whether these cells head a table of questions."""
    return any(isinstance(cell, str) and column_of(cell) is Column.QUESTION for cell in cells)


def find_columns(cells: Sequence[Cell], place: RowPlace) -> dict[Column, int]:
    """The position of each known column; others are not among them.

    Raises EvaluationError where there is no column of questions, a column stands twice, or a heading is
    nearly a known one, so that it may be misspelt.
    """
    found: dict[Column, int] = {}
    for position, cell in enumerate(cells):
        if isinstance(cell, Unusable):
            raise EvaluationError(f"{place}, heading in column {position + 1}: {cell.what}.", cell.mend)
        column = column_of(cell)
        if column is None:
            _check_spelling(cell, place)
        elif column in found:
            what = f"{place}: two columns mean '{heading(column)}' ({column})."
            raise EvaluationError(what, "Leave one of them.")
        else:
            found[column] = position
    if Column.QUESTION not in found:
        what = f"{place}: no column '{heading(Column.QUESTION)}' (question) among the headings."
        raise EvaluationError(what, "Let the first row hold the headings, one of them for the questions.")
    return found


def _check_spelling(text: str, place: RowPlace) -> None:
    near = near_column(text) if text.strip() else None
    if near is not None:
        raise EvaluationError(
            f"{place}, heading '{text}': not known, but nearly '{heading(near)}' ({near}).",
            "Write that heading, or another one if the column is your own.",
        )
