"""Deadlines as the API returns them."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel

from assistant.deadlines import DeadlineState, Due, Precision
from corpus.registers import Task


class Doing(StrEnum):
    """What has a deadline."""

    TASK = "task"
    REPORT = "report"


class DeadlineRow(BaseModel):
    """By when a task is to be done, or a report to be made, and how that stands today.

    `agencies`: who leads the task, or carries it out where nobody leads; who reports. `last_day` follows from
    `time`, which is as printed; `days_left` until then is negative once it is over. `next_day`: when what
    recurs is due next.
    """

    plan_id: str
    address: str
    label: str
    kind: Doing
    what: str
    agencies: list[str]
    time: str
    last_day: date | None
    precision: Precision | None
    recurring: bool
    next_day: date | None
    state: DeadlineState
    days_left: int | None
    url: str


def deadline_row(due: Due, root: str) -> DeadlineRow:
    """The row of a deadline, its link under the sub-path `root`."""
    entry, deadline = due.entry, due.deadline
    task = isinstance(entry, Task)
    return DeadlineRow(
        plan_id=entry.plan_id,
        address=entry.address,
        label=entry.label,
        kind=Doing.TASK if task else Doing.REPORT,
        what=entry.task if isinstance(entry, Task) else entry.what,
        agencies=list((entry.lead or entry.carry_out) if isinstance(entry, Task) else entry.who),
        time=deadline.printed,
        last_day=deadline.last_day,
        precision=deadline.precision,
        recurring=deadline.recurring,
        next_day=due.next_day,
        state=due.state,
        days_left=due.days_left,
        url=f"{root}/plans/{entry.plan_id}#{entry.address}",
    )
