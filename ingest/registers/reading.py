"""Clauses → registers: all that the clauses of one plan assign, promise, found on, define, cost and name.

Guarantees: any clauses are read; every entry points at one of them, and the entries of each register stand in
their order. Tasks that prose assigns and references are read elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.agencies import AgencyBook
from corpus.records import Clause, Plan
from corpus.registers import Definition, LegalBasis, Money, NamedAgency, ReportingDuty, Target, Task
from ingest.registers.agencies_named import read_agencies_named
from ingest.registers.definitions import read_definitions
from ingest.registers.legal_bases import read_legal_bases
from ingest.registers.money import read_money
from ingest.registers.plan_agencies import PlanAgencies
from ingest.registers.reporting import read_reporting_duties
from ingest.registers.targets import read_targets
from ingest.registers.task_rows import read_task_rows


@dataclass(frozen=True)
class Registers:
    """The registers of one plan; fields as in `corpus.records.PlanReading`, `tasks` those of table rows."""

    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]
    reporting_duties: tuple[ReportingDuty, ...]
    legal_bases: tuple[LegalBasis, ...]
    definitions: tuple[Definition, ...]
    money: tuple[Money, ...]
    agencies: tuple[NamedAgency, ...]


def read_registers(plan: Plan, clauses: Sequence[Clause], agencies: AgencyBook) -> Registers:
    """All registers of a plan from its clauses."""
    of_plan = PlanAgencies(clauses, agencies)
    return Registers(
        tasks=read_task_rows(clauses, agencies),
        targets=read_targets(plan, clauses, agencies),
        reporting_duties=read_reporting_duties(clauses, of_plan),
        legal_bases=read_legal_bases(clauses),
        definitions=read_definitions(clauses),
        money=read_money(clauses),
        agencies=read_agencies_named(plan, clauses, of_plan),
    )
