"""What stands beside every row of this section: its plan in short, its clause."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from assistant.answer.sentences import unnumbered
from assistant.chain import Assistant
from corpus.records import Plan
from ui.texts import say


def beside_rows(assistant: Assistant) -> Mapping[str, Any]:
    """The values that the templates of rows use: plans by id, and functions for what rows only point at."""
    return {
        "plans": {plan.plan_id: plan for plan in assistant.plans},
        "plan_name": plan_name,
        "plan_number": plan_number,
        "clause_label": partial(clause_label, assistant),
        "plain": unnumbered,
    }


def plan_name(plan: Plan) -> str:
    """A plan in a few words, beside its province: "Kế hoạch số 867/KH-UBND"; or that it prints no number."""
    key = "plan_numbered" if plan.number else "plan_unnumbered"
    return say(f"tasks.{key}", kind=plan.kind, number=plan.number)


def plan_number(plan: Plan) -> str:
    """The number alone: "số 867/KH-UBND"; or that none is printed."""
    return say("tasks.numbered", number=plan.number) if plan.number else say("tasks.unnumbered")


def clause_label(assistant: Assistant, plan_id: str, address: str) -> str:
    """How the clause at an address is called; the address where the plan has no such clause."""
    found = assistant.library.at(plan_id, address)
    return found.label if found else address
