"""The value that a clause sets for what is asked, so that two clauses can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.sentences import overlap
from assistant.answer.topic import words
from assistant.retrieval.search import Found
from corpus.records import Clause
from corpus.registers import Target
from corpus.vietnamese.syllables import fold, syllables


@dataclass(frozen=True)
class Value:
    """A value as a range; a single number is a range of one. `printed` as a Vietnamese reader writes it."""

    low: float
    high: float
    unit: str

    @property
    def printed(self) -> str:
        """`20%`, `13,32%`, `15-20%`, `3.000 trạm`."""
        ends = _number(self.low) if self.low == self.high else f"{_number(self.low)}-{_number(self.high)}"
        return f"{ends}{'' if self.unit == '%' else ' '}{self.unit}".strip()


def value_of(clause: Clause, case: Case) -> Value | None:
    """What the clause sets for the year asked (or any), by the indicator nearest to the question."""
    targets = case.library.targets_of(clause)
    years = case.question.years
    fitting = [target for target in targets if not years or target.year in years] or list(targets)
    if not fitting:
        return None
    terms = set(syllables(fold(case.question.subject)))
    best = max(fitting, key=lambda target: overlap(target.indicator, terms))
    return _value(best)


def same_indicator_first(found: Sequence[Found], case: Case) -> tuple[Found, ...]:
    """The clauses ordered by how much one of their indicators is that of the best clause, ties as found.

    The words of the indicator and its unit tell: a rank among provinces is no share of the economy.
    """
    best = next((one.clause for one in found if case.library.targets_of(one.clause)), None)
    if best is None:
        return tuple(found)
    model = _indicator_asked(best, case)
    return tuple(sorted(found, key=lambda one: -_likeness(one.clause, model, case)))


def _indicator_asked(clause: Clause, case: Case) -> Target:
    """The one of the clause's indicators that has most words of the question."""
    terms = words(case.question.subject)
    return max(case.library.targets_of(clause), key=lambda target: overlap(target.indicator, terms))


def _likeness(clause: Clause, model: Target, case: Case) -> float:
    """The share of words that the model and the nearest indicator of its unit have in common."""
    wanted = words(model.indicator)
    return max(
        (
            round(len(wanted & own) / len(wanted | own), 1)
            for target in case.library.targets_of(clause)
            if target.unit == model.unit and (own := words(target.indicator))
        ),
        default=0.0,
    )


def _value(target: Target) -> Value:
    low, high = target.value if isinstance(target.value, tuple) else (target.value, target.value)
    return Value(low, high, target.unit)


def _number(number: float) -> str:
    return f"{number:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".")
