"""A plan beside the name of its province: two plans of one province are told apart by it."""

from assistant.answer.naming import name_in_province
from corpus.plan_period import period_of
from corpus.records import Plan


def plan_label(plan: Plan) -> str:
    """`Kế hoạch số 867/KH-UBND`; where no number is printed, the period of the title instead."""
    period = None if plan.number else period_of(plan.title)
    name = name_in_province(plan)
    return f"{name} {period.printed.partition(',')[0]}" if period else name
