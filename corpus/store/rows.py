"""Records of the corpus to rows of the store and back, losing nothing."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from pydantic import TypeAdapter

from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import (
    Definition,
    Entry,
    LegalBasis,
    Money,
    NamedAgency,
    Reference,
    ReportingDuty,
    Target,
    Task,
)

Row = tuple[Any, ...]
EntryT = TypeVar("EntryT", bound=Entry)

REGISTERS: dict[type[Entry], str] = {
    Task: "tasks",
    Target: "targets",
    Reference: "references",
    ReportingDuty: "reporting_duties",
    LegalBasis: "legal_bases",
    Definition: "definitions",
    Money: "money",
    NamedAgency: "agencies",
}
"""The kinds of entry, and the fields of `PlanReading` that hold them."""

_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in REGISTERS}


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


def entry_row(entry: Entry) -> Row:
    """A row of `entries`."""
    kind = type(entry)
    return kind.__name__, entry.plan_id, _ADAPTERS[kind].dump_json(entry).decode()


def entry_of(kind: type[EntryT], record: str) -> EntryT:
    """The entry of kind `kind` that a row of `entries` holds."""
    entry: EntryT = _ADAPTERS[kind].validate_json(record)
    return entry


def to_json(value: object) -> str:
    """The value as compact JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def texts_of(column: str) -> tuple[str, ...]:
    """A JSON list of texts as a tuple."""
    texts: Sequence[str] = json.loads(column)
    return tuple(texts)
