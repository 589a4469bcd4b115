"""Questions read from a sheet."""

from collections.abc import Iterator
from pathlib import Path

from evals.question import EvalQuestion
from evals.sheets.columns import Column, heading
from evals.sheets.csv_reading import read_csv
from evals.sheets.place import RowPlace
from evals.sheets.question_cells import question_of
from evals.sheets.rows import filled_rows
from evals.sheets.sheet import Sheet
from evals.sheets.xlsx_reading import read_xlsx

_CSV = frozenset({".csv", ".tsv"})
SHEET_SUFFIXES = _CSV | {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
"""Files that are read as sheets, be it to say in which form they can be read."""


def sheet_questions(path: Path) -> Iterator[tuple[RowPlace, EvalQuestion]]:
    """Each question of a CSV or XLSX file with its place.

    Raises EvaluationError naming the file, sheet, row, column and field at fault.
    """
    for sheet in _sheets(path):
        for place, cells in filled_rows(sheet):
            question = question_of(cells, place)
            _check_plans(question, place)
            _check_judgeable(question, place)
            yield place, question


def _sheets(path: Path) -> tuple[Sheet, ...]:
    return (read_csv(path),) if path.suffix.lower() in _CSV else read_xlsx(path)


def _check_plans(question: EvalQuestion, place: RowPlace) -> None:
    """A number such as `12/KH-UBND` in the place of the id would be of no plan, and no citation of it."""
    quoted = [choice.doc for entry in question.evidence for choice in entry.choices]
    for column, docs in ((Column.QUOTE_DOC, quoted), (Column.DOC, question.doc)):
        for doc in docs:
            if "/" in doc or len(doc.split()) > 1:
                mend = "Write the plan_id, as in the address of the plan's page, or leave the cell empty."
                raise place.fault(column, f"'{doc}' is not the id of a plan", mend)


def _check_judgeable(question: EvalQuestion, place: RowPlace) -> None:
    """An empty row of expectations would call every answer right."""
    if question.answerable and not (question.must or question.must_not or question.evidence):
        mend = (
            f"Fill it or '{heading(Column.QUOTE)}'; of a question that no plan answers, write 'unanswerable' "
            f"into '{heading(Column.TYPE)}'."
        )
        raise place.fault(Column.MUST, "nothing tells a right answer", mend)
