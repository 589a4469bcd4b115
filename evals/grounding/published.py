"""What has been published, and what some of it prints: the evidence on which an answer is judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol, Self

from corpus.agencies import AgencyBook, load_agencies
from corpus.places import load_places
from corpus.records import Clause, Plan
from corpus.vietnamese.syllables import fold, syllables
from evals.grounding.figures import Figure, printed_figures
from evals.grounding.quoting import bare, printed_forms

_REMEMBERED = 8192
"""Lines whose contents are kept: the same clauses are cited again and again."""


class Texts(Protocol):
    """Where the published plans can be read, such as a `corpus.store.Store`."""

    def plans(self) -> tuple[Plan, ...]:
        """Every plan."""
        ...

    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in the plans' order."""
        ...


class Published:
    """Every published clause by its plan and address."""

    def __init__(self, plans: Iterable[Plan], clauses: Iterable[Clause]) -> None:
        self.plans = {plan.plan_id: plan for plan in plans}
        self.clauses = {(clause.plan_id, clause.address): clause for clause in clauses}
        self.book: AgencyBook = load_agencies()

    @classmethod
    def of(cls, texts: Texts) -> Self:
        """Everything that is there."""
        return cls(texts.plans(), texts.clauses())

    def evidence(self, clauses: Sequence[Clause]) -> "Evidence":
        """What these clauses print."""
        plans = [self.plans[plan_id] for plan_id in dict.fromkeys(one.plan_id for one in clauses)]
        return Evidence(tuple(clauses), tuple(plans), self.book)

    @property
    def names(self) -> tuple[str, ...]:
        """What plans are called in a sentence, by number and issuer or by issuer alone."""
        return tuple(
            f"{plan.number} của {plan.issuer}" if plan.number else plan.issuer for plan in self.plans.values()
        )

    def without_plans(self, text: str) -> str:
        """The text without what published plans and their issuers are called."""
        for plan in self.plans.values():
            for name in (plan.citation, plan.title, plan.number, plan.issuer):
                text = text.replace(name, " · ") if name else text
        return text


@dataclass(frozen=True)
class Evidence:
    """What clauses print, with their headings and their cells, and what their plans are called."""

    clauses: tuple[Clause, ...]
    plans: tuple[Plan, ...]
    book: AgencyBook

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Everything printed, a line each."""
        found = [line for clause in self.clauses for line in (clause.text, *clause.heading)]
        found += [printed for clause in self.clauses for cell in clause.cells for printed in cell]
        found += [line for plan in self.plans for line in (plan.citation, plan.title, plan.province)]
        return tuple(dict.fromkeys(found))

    @cached_property
    def figures(self) -> frozenset[Figure]:
        """Its figures."""
        return frozenset(one for line in self.lines for one in _figures_of(line))

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Its figures without what they count."""
        return frozenset(one.token for one in self.figures)

    @cached_property
    def words(self) -> str:
        """Its words without accents, with blanks between and around them."""
        return f" {' '.join(word for line in self.lines for word in syllables(fold(line)))} "

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The agencies that it names, by their one name."""
        return frozenset(name for line in self.lines for name in agencies_in(line, self.book))

    @cached_property
    def provinces(self) -> frozenset[str]:
        """The provinces that it names, and whose plans it is of."""
        return frozenset(one for line in self.lines for one in _provinces_of(line))

    @cached_property
    def letters(self) -> str:
        """Its letters alone, in which quotations are looked for."""
        return "\n".join(form for line in self.lines for form in _forms_of(line))

    def prints(self, words: str) -> bool:
        """Whether the words stand there, whatever the marks and blanks between them."""
        return bare(words) in self.letters


@lru_cache(_REMEMBERED)
def agencies_in(text: str, book: AgencyBook, *, spoken: bool = False) -> frozenset[str]:
    """The agencies of a text by their one name, English glosses too."""
    return frozenset(one.agency.name for one in book.found(text.replace("*", ""), spoken=spoken))


def without_agencies(text: str, book: AgencyBook) -> str:
    """The text without the names of known agencies."""
    for one in reversed(book.named(text)):
        text = f"{text[: one.start]}·{text[one.end :]}"
    return text


@lru_cache(_REMEMBERED)
def _figures_of(line: str) -> frozenset[Figure]:
    return printed_figures(line)


@lru_cache(_REMEMBERED)
def _provinces_of(line: str) -> frozenset[str]:
    return frozenset(one.province for one in load_places().mentions(line))


@lru_cache(_REMEMBERED)
def _forms_of(line: str) -> tuple[str, str]:
    return printed_forms(line)
