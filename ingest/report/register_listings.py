"""The lists of what a plan assigns, promises, founds itself on, defines and names."""

from collections import defaultdict
from collections.abc import Iterator

from corpus.records import PlanReading
from corpus.registers import NamedAgency
from ingest.report import wording
from ingest.report.links import clause_link
from ingest.report.listings import listing
from ingest.report.records import Listing
from ingest.report.texts import say


def register_listings(reading: PlanReading) -> Iterator[Listing]:
    """Every register of a plan, in the order in which an officer asks for them."""
    yield _tasks(reading)
    yield _targets(reading)
    yield listing(
        "reporting_duties",
        (
            (clause_link(d.address), wording.names(d.who), d.what, d.when or "", wording.names(d.to))
            for d in reading.reporting_duties
        ),
    )
    yield _legal_bases(reading)
    yield listing("definitions", ((clause_link(d.address), d.term, d.meaning) for d in reading.definitions))
    yield listing(
        "money",
        (
            (clause_link(m.address), m.printed, wording.number(m.dong), m.purpose, m.source or "")
            for m in reading.money
        ),
    )
    yield _agencies(reading)


def _tasks(reading: PlanReading) -> Listing:
    return listing(
        "tasks",
        (
            (
                clause_link(task.address),
                task.task,
                *map(wording.names, (task.lead, task.coordinate, task.carry_out)),
                task.time or "",
                task.product or "",
                clause_link(task.assigned_by) if task.assigned_by else "",
            )
            for task in reading.tasks
        ),
    )


def _targets(reading: PlanReading) -> Listing:
    return listing(
        "targets",
        (
            (
                clause_link(target.address),
                target.indicator,
                str(target.year or ""),
                wording.amount(target),
                wording.baseline(target.baseline),
                wording.names(target.monitor),
            )
            for target in reading.targets
        ),
    )


def _legal_bases(reading: PlanReading) -> Listing:
    rows = []
    for basis in reading.legal_bases:
        named = basis.document
        day, issuer, title = wording.day(named.issued), named.issuer or "", named.title or ""
        rows.append((clause_link(basis.address), named.kind, named.number or "", day, issuer, title))
    return listing("legal_bases", rows)


def _agencies(reading: PlanReading) -> Listing:
    """One row for each agency: how it is printed, and every clause that names it."""
    by_name: defaultdict[str, list[NamedAgency]] = defaultdict(list)
    for agency in reading.agencies:
        by_name[agency.name].append(agency)
    rows = []
    for name, named in sorted(by_name.items()):
        first = named[0]
        shown = say("level.collective", name=name) if first.collective else name
        level = say(f"level.{first.level or 'unknown'}")
        printed = wording.names(tuple(dict.fromkeys(agency.printed for agency in named)))
        places = tuple(clause_link(address) for address in dict.fromkeys(a.address for a in named))
        rows.append((shown, level, first.province or "", printed, places))
    return listing("agencies", rows)
