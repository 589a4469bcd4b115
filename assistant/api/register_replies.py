"""The rows of the registers as the API returns them."""

from dataclasses import asdict
from typing import TypeVar

from pydantic import BaseModel

from corpus.registers import Comparator, Entry

_Row = TypeVar("_Row", bound=BaseModel)


class TaskRow(BaseModel):
    """One assignment. Agencies by canonical name; `assigned_by`: the clause naming the lead, if another."""

    plan_id: str
    address: str
    label: str
    task: str
    lead: list[str]
    coordinate: list[str]
    carry_out: list[str]
    time: str | None
    product: str | None
    assigned_by: str | None
    url: str


class BaselineReply(BaseModel):
    """Where an indicator stood before the plan, as printed."""

    year: int | None
    value: str
    source: str | None


class TargetRow(BaseModel):
    """One value of an indicator for one year; `value` is [low, high] when `comparator` is `range`."""

    plan_id: str
    address: str
    label: str
    indicator: str
    year: int | None
    comparator: Comparator
    value: float | tuple[float, float]
    unit: str
    baseline: BaselineReply | None
    monitor: list[str]
    url: str


def row_of(kind: type[_Row], entry: Entry, root: str) -> _Row:
    """The row of an entry of any register: its fields, those of its document among them, and its link.

    `root`: the sub-path that the link stands under.
    """
    fields = asdict(entry)
    document = fields.pop("document", {})
    return kind.model_validate(fields | document | {"url": f"{root}/plans/{entry.plan_id}#{entry.address}"})
