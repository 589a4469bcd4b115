"""The questions of an evaluation and how they are read from JSON Lines."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter

from corpus.errors import EvaluationError
from evals.folding import fold_quote, fold_wording
from evals.json_lines import fault, records

DEV_QUESTIONS = Path(__file__).parent / "questions" / "dev.jsonl"
"""The questions that come with the project, for development."""


class QuestionType(StrEnum):
    """What a question asks for."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    DEADLINE = "deadline"
    TARGET = "target"
    AGENCY_TASKS = "agency_tasks"
    DEFINITION = "definition"
    LEGAL_BASIS = "legal_basis"
    BUDGET = "budget"
    REPORTING = "reporting"
    CROSSREF = "crossref"
    COMPARE = "compare"
    COUNT = "count"
    CONTENT = "content"
    UNANSWERABLE = "unanswerable"


class Style(StrEnum):
    """How a question is worded."""

    OFFICER = "officer"
    CITIZEN = "citizen"
    UNACCENTED = "unaccented"
    ABBREV = "abbrev"
    TYPO = "typo"
    ENGLISH = "english"
    FOLLOWUP = "followup"


@dataclass(frozen=True)
class Evidence:
    """A clause that an answer has to cite: a verbatim quote of plan `doc`, and the parts of its label.

    Entries of `alt` are equally good. `by_label`: the words stand elsewhere too, so that only a citation
    whose label holds the parts will do.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    doc: str
    quote: str
    label: tuple[str, ...]
    by_label: bool = False
    alt: tuple["Evidence", ...] = ()

    @property
    def choices(self) -> tuple["Evidence", ...]:
        """This entry and those that are as good."""
        return (self, *self.alt)


@dataclass(frozen=True)
class EvalQuestion:
    """One question with what a right answer holds.

    `must`: groups of alternatives, one of each group has to be in the answer; `must_not`: none may be.
    `doc`: the plans that hold the answer. `id` is unique in its set.
    """

    question: str
    history: tuple[str, ...]
    doc: tuple[str, ...]
    type: QuestionType
    style: Style
    must: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    id: str = ""
    note: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the plans hold an answer."""
        return self.type is not QuestionType.UNANSWERABLE


_QUESTION = TypeAdapter(EvalQuestion)


def read_questions(paths: Sequence[Path]) -> tuple[EvalQuestion, ...]:
    """Every question of the files, in order. Blank lines are skipped; fields not known here are ignored.

    A question without an `id` is named after its file and line. Raises EvaluationError naming the file, and
    the line and field where one is at fault.
    """
    questions: dict[str, EvalQuestion] = {}
    for path in paths:
        for number, found in records(path, _QUESTION, strict=True):
            question = _named(found, path, number)
            if question.id in questions:
                raise fault(
                    path, number, "id", f"{question.id} stands twice", "Give every question its own id."
                )
            questions[question.id] = question
    if not questions:
        raise EvaluationError(f"{', '.join(map(str, paths))}: no question.", "Give a file of questions.")
    return tuple(questions.values())


def _named(question: EvalQuestion, path: Path, number: int) -> EvalQuestion:
    for field, text, folded in _compared(question):
        if not folded:
            raise fault(path, number, field, f"nothing to compare in {json.dumps(text)}", "Say which words.")
    return question if question.id else replace(question, id=f"{path.stem}:{number}")


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
