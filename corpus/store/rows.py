"""Records of the corpus to rows of the store and back, losing nothing."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from corpus.records import Baseline, Clause, ClauseKind, Comparator, Plan, Reference, Target, Task

Row = tuple[Any, ...]


def plan_row(plan: Plan) -> Row:
    """A row of `plans`."""
    issued = plan.issued.isoformat() if plan.issued else None
    return (
        plan.plan_id,
        plan.province,
        plan.issuer,
        plan.title,
        plan.source_file,
        plan.sha256,
        plan.number,
        issued,
        plan.signer,
    )


def plan_of(row: Row) -> Plan:
    """The plan of a row of `plans`."""
    plan_id, province, issuer, title, source_file, sha256, number, issued, signer = row
    return Plan(
        plan_id,
        province,
        issuer,
        title,
        source_file,
        sha256,
        number=number,
        issued=date.fromisoformat(issued) if issued else None,
        signer=signer,
    )


def clause_row(clause: Clause) -> Row:
    """A row of `clauses`."""
    return (
        clause.plan_id,
        clause.address,
        clause.label,
        to_json(clause.heading),
        clause.text,
        to_json(clause.source),
        clause.kind.value,
        to_json(clause.cells),
    )


def clause_of(row: Row) -> Clause:
    """The clause of a row of `clauses`."""
    plan_id, address, label, heading, text, source, kind, cells = row
    return Clause(
        plan_id,
        address,
        label,
        heading=texts_of(heading),
        text=text,
        source=tuple((start, end) for start, end in json.loads(source)),
        kind=ClauseKind(kind),
        cells=tuple((column, value) for column, value in json.loads(cells)),
    )


def task_row(task: Task) -> Row:
    """A row of `tasks`."""
    agencies = (to_json(task.lead), to_json(task.coordinate), to_json(task.carry_out))
    return (
        task.plan_id,
        task.address,
        task.label,
        task.task,
        *agencies,
        task.time,
        task.product,
        task.assigned_by,
    )


def task_of(row: Row) -> Task:
    """The task of a row of `tasks`."""
    plan_id, address, label, task, lead, coordinate, carry_out, time, product, assigned_by = row
    return Task(
        plan_id,
        address,
        label,
        task,
        lead=texts_of(lead),
        coordinate=texts_of(coordinate),
        carry_out=texts_of(carry_out),
        time=time,
        product=product,
        assigned_by=assigned_by,
    )


def target_row(target: Target) -> Row:
    """A row of `targets`."""
    base = target.baseline
    return (
        target.plan_id,
        target.address,
        target.label,
        target.indicator,
        target.year,
        target.comparator.value,
        to_json(target.value),
        target.unit,
        to_json((base.year, base.value, base.source)) if base else None,
        to_json(target.monitor),
    )


def target_of(row: Row) -> Target:
    """The target of a row of `targets`."""
    plan_id, address, label, indicator, year, comparator, value, unit, baseline, monitor = row
    number = json.loads(value)
    return Target(
        plan_id,
        address,
        label,
        indicator,
        year,
        Comparator(comparator),
        value=(number[0], number[1]) if isinstance(number, list) else number,
        unit=unit,
        baseline=Baseline(*json.loads(baseline)) if baseline else None,
        monitor=texts_of(monitor),
    )


def reference_row(reference: Reference) -> Row:
    """A row of `references`."""
    return reference.plan_id, reference.address, reference.text, reference.target


def reference_of(row: Row) -> Reference:
    """The reference of a row of `references`."""
    return Reference(*row)


def to_json(value: object) -> str:
    """The value as compact JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def texts_of(column: str) -> tuple[str, ...]:
    """A JSON list of texts as a tuple."""
    texts: Sequence[str] = json.loads(column)
    return tuple(texts)
