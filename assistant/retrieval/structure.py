"""What a plan's structure says about which clause answers which kind of question, as features."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.question import QuestionKind
from assistant.retrieval.asked import Asked
from assistant.retrieval.features import Feature
from assistant.retrieval.headings import headings_of, year_of
from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Definition, Entry, LegalBasis, Money, ReportingDuty
from corpus.vietnamese.syllables import fold, syllables

BARE_HEADING = 120
"""A heading with a text shorter than this has none of its own, in characters."""

Features = Iterator[tuple[Feature, float]]

_ASSIGNING = frozenset(
    {QuestionKind.LEAD, QuestionKind.COORDINATE, QuestionKind.DEADLINE, QuestionKind.AGENCY_TASKS}
)
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
_REGISTERS: dict[QuestionKind, type[Entry]] = {
    QuestionKind.REPORTING: ReportingDuty,
    QuestionKind.BUDGET: Money,
    QuestionKind.LEGAL_BASIS: LegalBasis,
}
_FORMAL = re.compile(r"^PHỤ LỤC\b")
"""An appendix's title is long for all that it says."""
_DIGIT = re.compile(r"\d")
_LONGEST_TERM = 6
"""Syllables of a term from which on a longer one is no surer."""


class Structure:
    """Knows of every clause of a library what its place says; safe in several threads."""

    def __init__(self, library: Library, book: AgencyBook) -> None:
        self._library = library
        self._book = book
        self._facts: dict[str, _Facts] = {}

    def warm_up(self) -> None:
        """Read every clause now rather than at the first question that it is a candidate for."""
        for clause in self._library.clauses:
            facts = self._of(clause)
            _ = facts.year, facts.headings, facts.text, facts.agencies_over, facts.agencies_named

    def features(self, asked: Asked, clause: Clause) -> Features:
        """What speaks for the clause or against it; features that are 0 are left out."""
        facts = self._of(clause)
        yield from _of_year(asked, facts)
        yield from _of_registers(asked, clause, self._library)
        yield from _of_definitions(asked, clause, self._library)
        yield from _of_wording(asked, facts)
        yield from _of_agencies(asked, facts)
        yield from _of_form(clause)

    def _of(self, clause: Clause) -> "_Facts":
        facts = self._facts.get(clause.key)
        if facts is None:
            facts = self._facts[clause.key] = _Facts(clause, self._book)
        return facts


@dataclass(frozen=True)
class _Facts:
    """What is read of one clause once: a question's features look at it many times."""

    clause: Clause
    book: AgencyBook

    @cached_property
    def year(self) -> int | None:
        return year_of(self.clause)

    @cached_property
    def headings(self) -> str:
        return fold("\n".join(headings_of(self.clause)))

    @cached_property
    def text(self) -> str:
        return fold(self.clause.text)

    @cached_property
    def agencies_over(self) -> frozenset[str]:
        return frozenset(one.name for one in self.book.mentions("\n".join(headings_of(self.clause))))

    @cached_property
    def agencies_named(self) -> frozenset[str]:
        return frozenset(one.name for one in self.book.mentions(self.clause.text))


def _of_year(asked: Asked, facts: _Facts) -> Features:
    """The nearest heading that speaks of one year says for which year its clauses are."""
    if asked.question.years and facts.year is not None:
        yield (Feature.YEAR_FITS if facts.year in asked.question.years else Feature.YEAR_DIFFERS), 1.0


def _of_registers(asked: Asked, clause: Clause, library: Library) -> Features:
    """A clause that is in the register of what is asked for says it."""
    kind = asked.question.kind
    if kind is QuestionKind.LEGAL_BASIS and clause.kind is ClauseKind.FRAME:
        yield Feature.OPENING, 1.0
    if kind in _ASSIGNING and library.tasks_of(clause):
        yield (Feature.ROW_ASSIGNS if clause.kind is ClauseKind.ROW else Feature.PROSE_ASSIGNS), 1.0
    register = _REGISTERS.get(asked.kind)
    if register and library.entries_of(register, clause):
        yield (Feature.SUMS_UP if _sums_up(asked, clause, library) else Feature.REGISTERED), 1.0
    if asked.figure and library.targets_of(clause):
        yield Feature.SETS_TARGET, 1.0


def _sums_up(asked: Asked, clause: Clause, library: Library) -> bool:
    """Whether the clause gives the total of what those under it give one by one, and no total is asked."""
    if asked.question.kind is not QuestionKind.BUDGET or asked.total:
        return False
    return any(library.entries_of(Money, child) for child in library.children(clause))


def _of_definitions(asked: Asked, clause: Clause, library: Library) -> Features:
    """The longer the term that is asked about and that the clause defines, the surer is this clause meant."""
    if asked.kind is not QuestionKind.DEFINITION:
        return
    terms = (syllables(fold(entry.term)) for entry in library.entries_of(Definition, clause))
    named = [len(term) for term in terms if asked.words.issuperset(term)]
    if named:
        yield Feature.DEFINES, 1.0
        yield Feature.TERM_LENGTH, min(max(named), _LONGEST_TERM) / _LONGEST_TERM


def _of_agencies(asked: Asked, facts: _Facts) -> Features:
    """The duties of a named agency stand under its heading, or name it."""
    if asked.agencies & facts.agencies_over:
        yield Feature.AGENCY_OVER, 1.0
    elif asked.agencies & facts.agencies_named:
        yield Feature.AGENCY_NAMED, 1.0


def _of_wording(asked: Asked, facts: _Facts) -> Features:
    in_heading = _HEADING_WORDS.get(asked.kind)
    in_text = _TEXT_WORDS.get(asked.kind)
    if in_heading and in_heading.search(facts.headings):
        yield Feature.HEADING_FITS, 1.0
    if in_text and in_text.search(facts.text):
        yield Feature.TEXT_FITS, 1.0
    if asked.kind is QuestionKind.DEFINITION and asked.meaning and asked.meaning.search(facts.text):
        yield Feature.EXPLAINS, 1.0
    if asked.question.kind is QuestionKind.TARGET and not _DIGIT.search(facts.text):
        yield Feature.NO_FIGURE, 1.0


def _of_form(clause: Clause) -> Features:
    """A heading without a text of its own seldom answers: what stands under it does."""
    if clause.kind is ClauseKind.HEADING and (len(clause.text) < BARE_HEADING or _FORMAL.search(clause.text)):
        yield Feature.BARE_HEADING, 1.0
