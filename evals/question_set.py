"""The questions of an evaluation, read from JSON Lines and from the sheets that officers keep."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import TypeAdapter

from corpus.errors import EvaluationError
from evals.folding import fold_quote, fold_wording
from evals.json_lines import LinePlace, records
from evals.question import EvalQuestion, Evidence, QuestionType, Style
from evals.sheets.place import RowPlace
from evals.sheets.reading import SHEET_SUFFIXES, sheet_questions

__all__ = ["DEV_QUESTIONS", "EvalQuestion", "Evidence", "QuestionType", "Style", "read_questions"]

DEV_QUESTIONS = Path(__file__).parent / "questions" / "dev.jsonl"
"""The questions that come with the project, for development."""

_QUESTION = TypeAdapter(EvalQuestion)

Place = LinePlace | RowPlace
"""Where a question stands: the line of a text file, the row of a sheet."""


def read_questions(paths: Sequence[Path]) -> tuple[EvalQuestion, ...]:
    """Every question of the files, in order: XLSX and CSV by their suffix, JSON Lines the others.

    Blank lines and rows are skipped; fields not known here are ignored, so are the columns of a sheet (see
    `evals.sheets`). A question without an `id` is named after its file and line. Raises EvaluationError
    naming the file, and the line (sheet, row) and field where one is at fault.
    """
    questions: dict[str, EvalQuestion] = {}
    for path in paths:
        for place, found in _placed(path):
            question = _named(found, path, place)
            if question.id in questions:
                raise place.fault("id", f"{question.id} stands twice", "Give every question its own id.")
            questions[question.id] = question
    if not questions:
        raise EvaluationError(f"{', '.join(map(str, paths))}: no question.", "Give a file of questions.")
    return tuple(questions.values())


def _placed(path: Path) -> Iterable[tuple[Place, EvalQuestion]]:
    return sheet_questions(path) if path.suffix.lower() in SHEET_SUFFIXES else _lines(path)


def _lines(path: Path) -> Iterator[tuple[LinePlace, EvalQuestion]]:
    for number, found in records(path, _QUESTION, strict=True):
        yield LinePlace(path, number), found


def _named(question: EvalQuestion, path: Path, place: Place) -> EvalQuestion:
    for field, text, folded in _compared(question):
        if not folded:
            shown = json.dumps(text, ensure_ascii=False)
            raise place.fault(field, f"nothing to compare in {shown}", "Say which words.")
    return replace(question, id=question.id or place.name, set=question.set or path.stem)


def _compared(question: EvalQuestion) -> list[tuple[str, str, str]]:
    """(field, text, folded text) of everything that is looked for: empty, it would be found anywhere."""
    wording = [("must", text) for group in question.must for text in group]
    wording += [("must_not", text) for text in question.must_not]
    quotes = [choice.quote for entry in question.evidence for choice in entry.choices]
    return [
        ("question", question.question, question.question.strip()),
        *((field, text, fold_wording(text)) for field, text in wording),
        *(("evidence", quote, fold_quote(quote)) for quote in quotes),
    ]
