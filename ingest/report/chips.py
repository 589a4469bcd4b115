"""What a clause gives to the registers and points at, as chips under it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from corpus.records import Clause, PlanReading
from corpus.registers import (
    Definition,
    LegalBasis,
    Money,
    NamedAgency,
    Reference,
    ReportingDuty,
    Target,
    Task,
)
from ingest.report import wording
from ingest.report.links import Pages, clause_link, is_outside, needs_a_look
from ingest.report.records import Chip, Link
from ingest.report.texts import say


def chips_by_address(reading: PlanReading, pages: Pages) -> Mapping[str, tuple[Chip, ...]]:
    """The chips of every clause that has any: its references first, then what it gives."""
    texts = {clause.address: clause for clause in reading.clauses}
    chips: defaultdict[str, list[Chip]] = defaultdict(list)
    based = {(basis.address, basis.document) for basis in reading.legal_bases}
    unsaid = (r for r in reading.references if (r.address, r.document) not in based)
    for (address, _, _), same in groupby(unsaid, key=lambda r: (r.address, r.text, needs_a_look(r))):
        chips[address].append(_reference(tuple(same), pages))
    for task in reading.tasks:
        chips[task.address].append(_task(task, texts.get(task.address)))
    for target in reading.targets:
        chips[target.address].append(_target(target))
    for duty in reading.reporting_duties:
        chips[duty.address].append(_duty(duty))
    for basis in reading.legal_bases:
        chips[basis.address].append(_basis(basis))
    for definition in reading.definitions:
        chips[definition.address].append(_definition(definition))
    for money in reading.money:
        chips[money.address].append(_money(money))
    for address, named in _by_address(reading.agencies).items():
        chips[address].append(_agencies(named))
    return {address: tuple(found) for address, found in chips.items()}


def _by_address(agencies: Iterable[NamedAgency]) -> Mapping[str, list[NamedAgency]]:
    named: defaultdict[str, list[NamedAgency]] = defaultdict(list)
    for agency in agencies:
        named[agency.address].append(agency)
    return named


def _chip(name: str, *words: str | Link, state: str = "plain") -> Chip:
    links = (word if isinstance(word, Link) else Link(word) for word in words if word)
    return Chip(say(f"chip.{name}"), tuple(links), state)


def _named(name: str, value: str | None) -> str:
    return f"{say(f'chip.{name}')}: {value}" if value else ""


def _agency_words(name: str, agencies: Sequence[str]) -> str:
    return _named(name, wording.names(tuple(agencies)))


def _reference(named: tuple[Reference, ...], pages: Pages) -> Chip:
    """What the same words point at: "điểm a, b khoản 5" means two clauses."""
    reference = named[0]
    printed = f"«{reference.text}»"
    if is_outside(reference):
        return _chip("document", wording.document(reference.document) if reference.document else printed)
    targets = map(pages.target, named)
    remaining = say("chip.remaining") if reference.remaining else ""
    name, state = ("unresolved", "odd") if needs_a_look(reference) else ("reference", "reference")
    return _chip(name, printed, *targets, remaining, state=state)


def _task(task: Task, clause: Clause | None) -> Chip:
    shown = clause.text if clause else ""
    apart = "" if task.task.rstrip(".") in shown else f"«{task.task}»"
    agencies = (
        _agency_words("lead", task.lead),
        _agency_words("coordinate", task.coordinate),
        _agency_words("carry_out", task.carry_out),
    )
    nobody = "" if any(agencies) else say("chip.nobody")
    by = (say("chip.assigned_by") + ":", clause_link(task.assigned_by)) if task.assigned_by else ()
    when = _named("time", task.time)
    return _chip("task", apart, *agencies, nobody, when, _named("product", task.product), *by)


def _target(target: Target) -> Chip:
    year = f" ({target.year})" if target.year else ""
    before = wording.baseline(target.baseline)
    value = f"{target.indicator}: {wording.amount(target)}{year}"
    return _chip("target", value, _named("baseline", before), _agency_words("monitor", target.monitor))


def _duty(duty: ReportingDuty) -> Chip:
    who = wording.names(duty.who)
    return _chip("duty", who, duty.what, _named("when", duty.when), _agency_words("to", duty.to))


def _basis(basis: LegalBasis) -> Chip:
    return _chip("basis", wording.document(basis.document))


def _definition(definition: Definition) -> Chip:
    return _chip("definition", f"{definition.term} = {definition.meaning}")


def _money(money: Money) -> Chip:
    dong = say("chip.dong", amount=wording.number(money.dong))
    return _chip("money", f"{money.printed} ({dong})", money.purpose, _named("source", money.source))


def _agencies(named: Iterable[NamedAgency]) -> Chip:
    return _chip("agencies", wording.names(tuple(dict.fromkeys(agency.name for agency in named))))
