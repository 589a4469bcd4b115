"""The value that a clause sets for what is asked, so that two clauses can be compared."""

from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.sentences import overlap
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


def _value(target: Target) -> Value:
    low, high = target.value if isinstance(target.value, tuple) else (target.value, target.value)
    return Value(low, high, target.unit)


def _number(number: float) -> str:
    return f"{number:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".")
