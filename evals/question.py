"""A question of an evaluation, with what a right answer holds."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import ConfigDict


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
    whose label holds the parts will do. An empty `doc`: of whichever plan, where the author of the question
    named none.
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
    `doc`: the plans that hold the answer. `id` is unique in a run. `set`: the name of the file that it was
    read from.
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
    set: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the plans hold an answer."""
        return self.type is not QuestionType.UNANSWERABLE
