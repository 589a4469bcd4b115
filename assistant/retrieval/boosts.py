"""What a plan's structure says about which clause answers which kind of question, added to the score."""

import re

from assistant.question import Question, QuestionKind
from assistant.retrieval.headings import headings_of, year_of
from assistant.retrieval.library import Library
from assistant.retrieval.quoted import matches
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

_ASSIGNING = frozenset(
    {QuestionKind.LEAD, QuestionKind.COORDINATE, QuestionKind.DEADLINE, QuestionKind.AGENCY_TASKS}
)
_FIGURES = frozenset({QuestionKind.TARGET, QuestionKind.COMPARE, QuestionKind.COUNT})
_HEADING_WORDS = {
    QuestionKind.BUDGET: re.compile(r"kinh phi"),
    QuestionKind.REPORTING: re.compile(r"to chuc thuc hien"),
    QuestionKind.TARGET: re.compile(r"muc tieu|chi tieu"),
    QuestionKind.COMPARE: re.compile(r"muc tieu|chi tieu"),
    QuestionKind.LEGAL_BASIS: re.compile(r"can cu"),
}
_TEXT_WORDS = {
    QuestionKind.REPORTING: re.compile(r"bao cao"),
    QuestionKind.LEGAL_BASIS: re.compile(r"\d+\s*/\s*\d*-?[a-z]+-|can cu"),
    QuestionKind.DEFINITION: re.compile(r"\b(la|gom|bao gom|duoc hieu)\b"),
}
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?\s*%|\b\d+\b")

STRONG, SOME, LITTLE = 1.0, 0.12, 0.06


def boost(question: Question, clause: Clause, library: Library, book: AgencyBook) -> float:
    """What to add to the fused score of the clause; negative where the structure speaks against it."""
    return (
        _by_place(question, clause)
        + _by_year(question, clause)
        + _by_register(question, clause, library)
        + _by_wording(question, clause)
        + _by_agency(question, clause, book)
        + _by_form(clause)
    )


def _by_place(question: Question, clause: Clause) -> float:
    """A quoted place wins over everything else."""
    return STRONG if any(matches(clause.address, pattern) for pattern in question.addresses) else 0.0


def _by_year(question: Question, clause: Clause) -> float:
    """The nearest heading that speaks of one year says for which year its clauses are."""
    year = year_of(clause)
    if year is None or not question.years:
        return 0.0
    return SOME if year in question.years else -2 * SOME


def _by_register(question: Question, clause: Clause, library: Library) -> float:
    if question.kind in _ASSIGNING and clause.kind is ClauseKind.ROW and library.tasks_of(clause):
        return SOME
    if question.kind in _ASSIGNING and library.tasks_of(clause):
        return LITTLE
    if question.kind in _FIGURES and library.targets_of(clause):
        return SOME
    return 0.0


def _by_agency(question: Question, clause: Clause, book: AgencyBook) -> float:
    """The duties of a named agency stand under its heading, or name it."""
    if not question.agencies:
        return 0.0
    over = {agency.name for agency in book.mentions("\n".join(headings_of(clause)))}
    if over & set(question.agencies):
        return SOME
    named = {agency.name for agency in book.mentions(clause.text)}
    return LITTLE if named & set(question.agencies) else 0.0


def _by_wording(question: Question, clause: Clause) -> float:
    in_heading = _HEADING_WORDS.get(question.kind)
    in_text = _TEXT_WORDS.get(question.kind)
    gain = 0.0
    if in_heading and in_heading.search(fold(" ".join(headings_of(clause)))):
        gain += SOME
    if in_text and in_text.search(fold(clause.text)):
        gain += SOME
    if question.kind is QuestionKind.TARGET and not _FIGURE.search(clause.text):
        gain -= SOME
    return gain


def _by_form(clause: Clause) -> float:
    """A heading without a text of its own seldom answers: what stands under it does."""
    bare = clause.kind is ClauseKind.HEADING and len(clause.text) < 120
    return -SOME if bare else 0.0
