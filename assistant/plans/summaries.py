"""A plan with the period that it covers and how much it holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.plan_period import PlanPeriod, period_of
from corpus.records import Plan
from corpus.registers import Reference, Target, Task
from corpus.store import Store

_TITLE_CLAUSES = ("ten", "ten~2")
"""Where a plan prints its title; a decision that issues a plan prints both titles."""


@dataclass(frozen=True)
class PlanSummary:
    """A plan, its period with the address of the clause that prints it, and its counts.

    `period_at` is None where only the title of the list of plans has the period.
    """

    plan: Plan
    period: PlanPeriod | None
    period_at: str | None
    clauses: int
    tasks: int
    targets: int
    references: int


def plan_summary(store: Store, plan: Plan) -> PlanSummary:
    """What the list says of one plan of the store."""
    period, address = _period(store, plan)
    return PlanSummary(
        plan,
        period,
        address,
        clauses=store.clause_count(plan.plan_id),
        tasks=store.entry_count(Task, plan.plan_id),
        targets=store.entry_count(Target, plan.plan_id),
        references=store.entry_count(Reference, plan.plan_id),
    )


def plan_summaries(store: Store) -> Iterator[PlanSummary]:
    """All plans, in their order."""
    return (plan_summary(store, plan) for plan in store.plans())


def _period(store: Store, plan: Plan) -> tuple[PlanPeriod | None, str | None]:
    """The period in the words of the title, and the clause that prints the same years."""
    named = period_of(plan.title)
    for address in _TITLE_CLAUSES:
        clause = store.clause(plan.plan_id, address)
        printed = period_of(clause.text) if clause else None
        if printed and (named is None or named.years == printed.years):
            return named or printed, address
    return named, None
