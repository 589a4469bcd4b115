"""What to ask for less of where nothing is found, as links."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from assistant.api.row_queries import RowQuery, loosenings
from assistant.chain import Assistant
from ui.tasks.paging import addressed
from ui.tasks.sources import plan_name
from ui.texts import say

_Query = TypeVar("_Query", bound=RowQuery)

_MOST = 6


@dataclass(frozen=True)
class Offer:
    """What is left off, in words; how many rows there are then, and where."""

    left_off: str
    count: int
    address: str


def offered(assistant: Assistant, asked: _Query, count: Callable[[_Query], int], path: str) -> list[Offer]:
    """The ways to find something at `path` by asking for less; `count`: how many rows a query finds."""
    words = _words(assistant, asked)
    return [
        Offer(
            ", ".join(words[name] for name in one.fields),
            one.count,
            addressed(path, asked.without(*one.fields).asked),
        )
        for one in loosenings(asked, count)[:_MOST]
    ]


def _words(assistant: Assistant, asked: RowQuery) -> dict[str, str]:
    """Each field as it was asked: "năm 2030", "Sở Y tế"."""
    plan = assistant.library.plan(asked.plan)
    said = asked.asked
    if plan:
        said["plan"] = f"{plan.province}, {plan_name(plan)}"
    if asked.role:
        said["role"] = say(f"tasks.{asked.role}_role")
    if "state" in said:
        said["state"] = say(f"tasks.state_{said['state']}")
    return {name: say(f"tasks.off_{name}", value=value) for name, value in said.items()}
