"""The rows of the registers as the API returns them."""

from pydantic import BaseModel

from corpus.registers import Comparator, Target, Task


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


def task_row(task: Task, root: str) -> TaskRow:
    """The row of `task`, its link under the sub-path `root`."""
    return TaskRow(
        plan_id=task.plan_id,
        address=task.address,
        label=task.label,
        task=task.task,
        lead=list(task.lead),
        coordinate=list(task.coordinate),
        carry_out=list(task.carry_out),
        time=task.time,
        product=task.product,
        assigned_by=task.assigned_by,
        url=_url(task, root),
    )


def target_row(target: Target, root: str) -> TargetRow:
    """The row of `target`, its link under the sub-path `root`."""
    baseline = target.baseline
    return TargetRow(
        plan_id=target.plan_id,
        address=target.address,
        label=target.label,
        indicator=target.indicator,
        year=target.year,
        comparator=target.comparator,
        value=target.value,
        unit=target.unit,
        baseline=BaselineReply.model_validate(vars(baseline)) if baseline else None,
        monitor=list(target.monitor),
        url=_url(target, root),
    )


def _url(row: Task | Target, root: str) -> str:
    return f"{root}/plans/{row.plan_id}#{row.address}"
