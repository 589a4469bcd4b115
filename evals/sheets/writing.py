"""Questions written as a sheet."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from corpus.errors import EvaluationError
from evals.question import EvalQuestion
from evals.sheets.columns import Column
from evals.sheets.csv_writing import csv_content
from evals.sheets.place import RowPlace
from evals.sheets.question_cells import cells_of, question_of
from evals.sheets.xlsx_writing import LONGEST_CELL, xlsx_content

_AS_LINES = "Write it as JSON Lines (.jsonl)."


def csv_sheet(questions: Iterable[EvalQuestion]) -> bytes:
    """The questions as CSV. Raises EvaluationError for a question that a sheet cannot hold."""
    return csv_content(map(_row, questions))


def xlsx_sheet(questions: Iterable[EvalQuestion]) -> bytes:
    """The questions as a workbook. Raises EvaluationError for a question that a sheet cannot hold."""
    return xlsx_content(map(_row, questions))


def _row(question: EvalQuestion) -> dict[Column, str]:
    """The cells, sure to be read back as the same question."""
    cells = cells_of(question)
    for column, text in cells.items():
        if len(text) > LONGEST_CELL:
            what = f"question {question.id}, {column}: {len(text)} characters, a cell holds {LONGEST_CELL}."
            raise EvaluationError(what, _AS_LINES)
    if question_of(cells, RowPlace(Path(), None, 0)) != replace(question, set=""):
        what = f"question {question.id}: a sheet cannot hold it (an entry has no text)."
        raise EvaluationError(what, _AS_LINES)
    return cells
