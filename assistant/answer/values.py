"""The value that a clause sets for what is asked, so that two clauses can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer.case import ABOUT, Case
from assistant.answer.sentences import overlap
from assistant.answer.topic import topic, words
from assistant.retrieval.found import Found
from corpus.records import Clause
from corpus.registers import Target

_FILLED = "tỷ lệ tỉ trọng trong trên của tỉnh đạt chiếm được toàn mức các tổng"
_FILLING = words(_FILLED)
"""Words of indicators that say nothing of what is measured."""

_ASKING_WORDS = (
    "chỉ tiêu mục tiêu đặt ra quy định cho biết nêu bao nhiêu phần trăm giá trị con số kế hoạch người ta tính"
    " yêu cầu phấn đấu lần lượt so sánh cao thấp hơn nhất bằng"
)
_ASIDE = (_FILLED, _ASKING_WORDS)


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


def target_of(clause: Clause, case: Case, year: int | None = None) -> Target | None:
    """What the clause sets for the year, or for those asked (or any), by the indicator nearest to it."""
    targets = case.library.targets_of(clause)
    years = (year,) if year else case.question.years
    fitting = [target for target in targets if not years or target.year in years] or list(targets)
    if not fitting:
        return None
    terms = words(case.question.subject)
    return max(fitting, key=lambda target: overlap(target.indicator, terms))


def value_of(clause: Clause, case: Case) -> Value | None:
    """The value that `target_of` sets."""
    target = target_of(clause, case)
    return value(target) if target else None


def same_indicator_first(found: Sequence[Found], case: Case) -> tuple[Found, ...]:
    """The clauses ordered by how much one of their indicators is the one asked about, ties as found.

    The words of the indicator and its unit tell: a rank among provinces is no share of the economy.
    """
    model = indicator_asked(found, case)
    if model is None:
        return tuple(found)
    return tuple(sorted(found, key=lambda one: -round(_likeness(one.clause, model, case), 1)))


def named_exactly(case: Case) -> list[tuple[Target, Clause]]:
    """The targets whose indicator has the very words asked for, however these say that it is a share.

    "Kinh tế số chiếm 20% GRDP" is what "tỷ trọng kinh tế số trong GRDP" asks for; "tỷ trọng kinh tế số trong
    từng ngành" isn't. Of the plans and years asked, in the corpus' order.
    """
    asked = words(case.question.subject)
    plan_ids = {plan.plan_id for plan in case.plans}
    years = set(case.question.years)
    held = [
        (len(terms), target)
        for target in case.library.targets
        if target.plan_id in plan_ids
        and (not years or target.year in years)
        and len(terms := words(target.indicator) - _FILLING) > 1
        and terms <= asked
        and not topic(case, [target.indicator, *_ASIDE])
    ]
    most = max((count for count, _ in held), default=0)
    clauses = ((one, case.library.at(one.plan_id, one.address)) for count, one in held if count == most)
    return [(target, clause) for target, clause in clauses if clause is not None]


def indicator_asked(found: Sequence[Found], case: Case) -> Target | None:
    """The indicator that is named, else of those of the nearest clauses the one that says least beside it."""
    for target, _ in named_exactly(case):
        return target
    setting = [one for one in found if case.library.targets_of(one.clause)]
    if not setting:
        return None
    enough = ABOUT * setting[0].relevance
    near = [
        target for one in setting if one.relevance >= enough for target in case.library.targets_of(one.clause)
    ]
    asked = words(case.question.subject) - _FILLING
    return max(near, key=lambda target: _share_in_common(asked, words(target.indicator) - _FILLING))


def likeness(one: Target, other: Target) -> float:
    """How much two indicators are the same by their words, 0 to 1; 0 where their units differ."""
    if one.unit != other.unit:
        return 0.0
    return _share_in_common(words(one.indicator) - _FILLING, words(other.indicator) - _FILLING)


def _likeness(clause: Clause, model: Target, case: Case) -> float:
    return max((likeness(model, target) for target in case.library.targets_of(clause)), default=0.0)


def _share_in_common(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def value(target: Target) -> Value:
    """A target's value as a range."""
    low, high = target.value if isinstance(target.value, tuple) else (target.value, target.value)
    return Value(low, high, target.unit)


def _number(number: float) -> str:
    return f"{number:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".")
