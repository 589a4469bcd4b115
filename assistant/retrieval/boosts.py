"""What a plan's structure says about which clause answers which kind of question, added to the score."""

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.question import Question, QuestionKind
from assistant.retrieval.headings import headings_of, year_of
from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Definition, Entry, LegalBasis, Money, ReportingDuty
from corpus.vietnamese.syllables import fold, syllables

MUCH, SOME, LITTLE = 0.24, 0.12, 0.06
"""Gains: they tip the scales between clauses about as near, much even between those a step apart."""

BARE_HEADING = 120
"""A heading with a text shorter than this has none of its own, in characters."""

_ASSIGNING = frozenset(
    {QuestionKind.LEAD, QuestionKind.COORDINATE, QuestionKind.DEADLINE, QuestionKind.AGENCY_TASKS}
)
_COMPARING = frozenset({QuestionKind.COMPARE, QuestionKind.COUNT})
_FIGURE_ASKED = re.compile(
    r"%|\b(muc tieu|chi tieu|ty le|ti le|ty trong|bao nhieu|phan tram|cao (hon|nhat)|thap (hon|nhat)|tang"
    r"|targets?|share|percent\w*|how much)\b"
)
_REPORT_ASKED = re.compile(r"\b(bao cao|reports?)\b")
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
_MEANING = re.compile(r"\b(la gi|gom (nhung )?gi|nghia la|duoc hieu|khai niem|dac trung)\b")
_TOTAL_ASKED = re.compile(r"\b(tong|tat ca|toan bo|total|altogether)\b")
_FORMAL = re.compile(r"^PHỤ LỤC\b")
"""An appendix's title is long for all that it says."""
_DIGIT = re.compile(r"\d")


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

    def boost(self, asked: "Asked", clause: Clause) -> float:
        """What to add to the fused score of the clause; negative where the structure speaks against it."""
        facts = self._of(clause)
        return (
            _by_year(asked.question, facts)
            + _by_register(asked, clause, self._library)
            + _by_definition(asked, clause, self._library)
            + _by_wording(asked, facts)
            + _by_agency(asked, facts)
            + _by_form(clause)
        )

    def _of(self, clause: Clause) -> "_Facts":
        facts = self._facts.get(clause.key)
        if facts is None:
            facts = self._facts[clause.key] = _Facts(clause, self._book)
        return facts


@dataclass(frozen=True)
class Asked:
    """What is read of one question once: the boosts of every candidate look at it."""

    question: Question

    @cached_property
    def text(self) -> str:
        """The standalone question, folded."""
        return fold(self.question.standalone)

    @cached_property
    def figure(self) -> bool:
        """Whether the answer is a value: a target, or one to be compared or counted."""
        if self.question.kind is QuestionKind.TARGET:
            return True
        return self.question.kind in _COMPARING and _FIGURE_ASKED.search(self.text) is not None

    @cached_property
    def kind(self) -> QuestionKind:
        """The kind whose wording a clause must have: what is compared, or content that is a definition."""
        kind = self.question.kind
        if kind is QuestionKind.CONTENT and _MEANING.search(self.text):
            return QuestionKind.DEFINITION
        if kind is not QuestionKind.COMPARE or self.figure:
            return kind
        return QuestionKind.REPORTING if _REPORT_ASKED.search(self.text) else QuestionKind.CONTENT

    @cached_property
    def words(self) -> frozenset[str]:
        """The syllables of what is looked for, folded."""
        return frozenset(syllables(fold(self.question.subject)))

    @cached_property
    def meaning(self) -> re.Pattern[str] | None:
        """The subject followed by what it is: "… là", "… gồm", "… (…"; None without a subject."""
        lines = fold(self.question.subject).splitlines()
        whole = "|".join(re.escape(" ".join(line.split())) for line in lines if line.strip())
        return re.compile(rf"\b(?:{whole})\W{{0,3}}(\(|la\b|(bao )?gom\b)") if whole else None

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The agencies that the question names."""
        return frozenset(self.question.agencies)


@dataclass(frozen=True)
class _Facts:
    """What is read of one clause once: a question's boosts look at it many times."""

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


def _by_year(question: Question, facts: _Facts) -> float:
    """The nearest heading that speaks of one year says for which year its clauses are."""
    if not question.years or facts.year is None:
        return 0.0
    return SOME if facts.year in question.years else -2 * SOME


def _by_register(asked: Asked, clause: Clause, library: Library) -> float:
    """A clause that is in the register of what is asked for says it."""
    kind = asked.question.kind
    if kind is QuestionKind.LEGAL_BASIS and clause.kind is ClauseKind.FRAME:
        return MUCH
    if kind in _ASSIGNING and library.tasks_of(clause):
        return MUCH if clause.kind is ClauseKind.ROW else LITTLE
    register = _REGISTERS.get(asked.kind)
    if register and library.entries_of(register, clause):
        return LITTLE if _sums_up(asked, clause, library) else SOME
    return SOME if asked.figure and library.targets_of(clause) else 0.0


def _sums_up(asked: Asked, clause: Clause, library: Library) -> bool:
    """Whether the clause gives the total of what those under it give one by one, and no total is asked."""
    if asked.question.kind is not QuestionKind.BUDGET or _TOTAL_ASKED.search(asked.text):
        return False
    return any(library.entries_of(Money, child) for child in library.children(clause))


def _by_definition(asked: Asked, clause: Clause, library: Library) -> float:
    """The longer the term that is asked about and that the clause defines, the surer is this clause meant."""
    if asked.kind is not QuestionKind.DEFINITION:
        return 0.0
    terms = (syllables(fold(entry.term)) for entry in library.entries_of(Definition, clause))
    named = [len(term) for term in terms if asked.words.issuperset(term)]
    return MUCH + LITTLE * max(named) if named else 0.0


def _by_agency(asked: Asked, facts: _Facts) -> float:
    """The duties of a named agency stand under its heading, or name it."""
    if not asked.agencies:
        return 0.0
    if asked.agencies & facts.agencies_over:
        return SOME
    return LITTLE if asked.agencies & facts.agencies_named else 0.0


def _by_wording(asked: Asked, facts: _Facts) -> float:
    in_heading = _HEADING_WORDS.get(asked.kind)
    in_text = _TEXT_WORDS.get(asked.kind)
    gain = 0.0
    if in_heading and in_heading.search(facts.headings):
        gain += SOME
    if in_text and in_text.search(facts.text):
        gain += SOME
    if asked.kind is QuestionKind.DEFINITION and asked.meaning and asked.meaning.search(facts.text):
        gain += MUCH
    if asked.question.kind is QuestionKind.TARGET and not _DIGIT.search(facts.text):
        gain -= SOME
    return gain


def asks_figure(question: Question) -> bool:
    """Whether the answer is a value, as `Asked.figure` says."""
    return Asked(question).figure


def _by_form(clause: Clause) -> float:
    """A heading without a text of its own seldom answers: what stands under it does."""
    if clause.kind is not ClauseKind.HEADING:
        return 0.0
    return -MUCH if len(clause.text) < BARE_HEADING or _FORMAL.search(clause.text) else 0.0
