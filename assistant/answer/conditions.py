"""Indicators whose value meets a condition: "which of them exceeds 100%?"."""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.columns import Column, meaning, years_of
from assistant.answer.draft import Draft, answered
from assistant.answer.figures import figure_statement
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

MOST = 12
"""A condition that more indicators meet tells nothing."""

_ASKED = re.compile(
    r"\b(chi tieu|muc tieu|ty le|ti le) (nao|gi)\b|nhung (chi tieu|muc tieu)|which (targets?|indicators?)"
)
_CONDITION = re.compile(
    r"\b(?:(?P<more>vuot qua|vuot|lon hon|cao hon|exceed\w*|above|over)"
    r"|(?P<less>thap hon|nho hon|duoi|chua (?:den|toi)|below|under))"
    r"\s+(?:muc\s+)?(?P<value>\d+(?:[.,]\d+)?)\s*%"
)
_NUMBER = re.compile(r"(?<![\d/])(\d+(?:[.,]\d+)?)\s*%")


@dataclass(frozen=True)
class _Condition:
    holds: Callable[[float, float], bool]
    value: float


def by_condition(case: Case) -> Draft | None:
    """The indicators of the plans asked about that meet the condition for the years asked; else None."""
    folded = fold(case.question.standalone)
    asked = _CONDITION.search(folded)
    if asked is None or not _ASKED.search(folded):
        return None
    condition = _Condition(operator.gt if asked["more"] else operator.lt, _float(asked["value"]))
    plan_ids = {plan.plan_id for plan in case.plans}
    meeting = [
        clause
        for clause in case.library.clauses
        if clause.plan_id in plan_ids
        and any(condition.holds(value, condition.value) for value in _values(clause, case))
    ]
    return (
        answered(figure_statement(clause, case) for clause in meeting) if 0 < len(meeting) <= MOST else None
    )


def _values(clause: Clause, case: Case) -> Iterator[float]:
    """The values of an indicator for the years asked; for any year where none is."""
    years = set(case.question.years)
    targets = case.library.targets_of(clause)
    if not targets:
        return
    for name, cell in clause.cells:
        if meaning(name) is Column.YEAR and (not years or years & set(years_of(name))):
            yield from (_float(number) for number in _NUMBER.findall(cell)[:1])
    for target in targets:
        if not clause.cells and (not years or target.year in years):
            yield from target.value if isinstance(target.value, tuple) else (target.value,)


def _float(number: str) -> float:
    return float(number.replace(",", "."))
