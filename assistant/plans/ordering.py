"""The orders in which plans can be listed."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from assistant.plans.summaries import PlanSummary
from corpus.vietnamese.syllables import fold


class PlanOrder(StrEnum):
    """By the day of issue, or by province; plans that print no day stand last in the orders by day."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PROVINCE = "province"


def in_order(summaries: Iterable[PlanSummary], order: PlanOrder | None) -> list[PlanSummary]:
    """The plans in that order, equal ones as they stood; None leaves all as they stood."""
    found = list(summaries)
    if order is None:
        return found
    if order is PlanOrder.PROVINCE:
        return sorted(found, key=lambda one: (fold(one.plan.province), *_newest(one)))
    return sorted(found, key=_newest if order is PlanOrder.NEWEST else _oldest)


def _newest(one: PlanSummary) -> tuple[bool, int]:
    issued = one.plan.issued
    return issued is None, -(issued or date.min).toordinal()


def _oldest(one: PlanSummary) -> tuple[bool, int]:
    issued = one.plan.issued
    return issued is None, (issued or date.min).toordinal()
