"""Question sets written to files, in the forms that `evals.question_set` reads."""

from collections.abc import Sequence
from pathlib import Path

from corpus.errors import EvaluationError
from evals.question import EvalQuestion
from evals.question_lines import as_lines
from evals.sheets.reading import SHEET_SUFFIXES
from evals.sheets.writing import csv_sheet, xlsx_sheet


def question_file(questions: Sequence[EvalQuestion], suffix: str) -> bytes:
    """The content of a file with this suffix: `.xlsx`, `.csv`, JSON Lines for any that isn't of a sheet.

    Guarantees: read back, the questions are the same, but for `set`. Raises EvaluationError for a question
    that a sheet cannot hold, and for a kind of sheet that isn't written.
    """
    kind = suffix.lower()
    if kind == ".xlsx":
        return xlsx_sheet(questions)
    if kind == ".csv":
        return csv_sheet(questions)
    if kind in SHEET_SUFFIXES:
        raise EvaluationError(f"{suffix} files are not written.", "Write .xlsx, .csv or .jsonl.")
    return as_lines(questions).encode("utf-8")


def write_questions(questions: Sequence[EvalQuestion], path: Path) -> None:
    """Write a question set in the form that the suffix of `path` tells.

    Raises EvaluationError as `question_file` does, and where the file cannot be written.
    """
    content = question_file(questions, path.suffix)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise EvaluationError(
            f"{path}: cannot be written ({error.strerror}).", "Give another file."
        ) from error
