"""The plans' clauses and registers, for looking up what stands beside a found clause."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol, Self, TypeVar

from corpus import addresses
from corpus.records import Clause, Plan
from corpus.registers import Definition, Entry, LegalBasis, Money, Reference, ReportingDuty, Target, Task

EntryT = TypeVar("EntryT", bound=Entry)
FURTHER: tuple[type[Entry], ...] = (ReportingDuty, LegalBasis, Definition, Money)
"""The registers that are held beside tasks, targets and references."""


class Shelf(Protocol):
    """What the library reads, which a `corpus.store.Store` offers."""

    def plans(self) -> tuple[Plan, ...]:
        """Every plan."""
        ...

    def clauses(self, plan_id: str | None = None) -> tuple[Clause, ...]:
        """Every clause, in the plans' order."""
        ...

    def tasks(self, plan_id: str | None = None) -> tuple[Task, ...]:
        """Every assignment."""
        ...

    def targets(self, plan_id: str | None = None) -> tuple[Target, ...]:
        """Every value of an indicator."""
        ...

    def references(self, plan_id: str | None = None) -> tuple[Reference, ...]:
        """Every place where a clause points at another."""
        ...

    def entries(self, kind: type[EntryT], plan_id: str | None = None) -> tuple[EntryT, ...]:
        """Every entry of one register."""
        ...


class Library:
    """Every clause with its neighbours and the registers, held in memory; never changes."""

    def __init__(
        self,
        plans: Sequence[Plan],
        clauses: Sequence[Clause],
        tasks: Sequence[Task] = (),
        targets: Sequence[Target] = (),
        references: Sequence[Reference] = (),
        entries: Sequence[Entry] = (),
    ) -> None:
        self.plans = tuple(plans)
        self.clauses = tuple(clauses)
        self.tasks = tuple(tasks)
        self.targets = tuple(targets)
        self._plans = {plan.plan_id: plan for plan in plans}
        self._clauses = {clause.key: clause for clause in clauses}
        self._children = _grouped((_parent_key(clause), clause) for clause in clauses)
        self._tasks = _grouped((_key(task.plan_id, task.address), task) for task in tasks)
        self._targets = _grouped((_key(target.plan_id, target.address), target) for target in targets)
        self._entries = tuple(entries)
        self._entries_of = _grouped((_key(one.plan_id, one.address), one) for one in self._entries)
        self._references = _grouped((_key(one.plan_id, one.address), one) for one in references)
        self._referring = _grouped(
            (_key(one.plan_id, one.target), one)
            for one in references
            if one.target is not None and one.target_plan in (None, one.plan_id)
        )

    @classmethod
    def of(cls, shelf: Shelf) -> Self:
        """The library of everything on the shelf."""
        further = [entry for kind in FURTHER for entry in shelf.entries(kind)]
        return cls(
            shelf.plans(), shelf.clauses(), shelf.tasks(), shelf.targets(), shelf.references(), further
        )

    def agencies(self) -> tuple[str, ...]:
        """Who leads, coordinates or carries out some task, by canonical name, each once."""
        roles = ((*task.lead, *task.coordinate, *task.carry_out) for task in self.tasks)
        return tuple(dict.fromkeys(name for names in roles for name in names))

    def plan(self, plan_id: str) -> Plan | None:
        """The plan with this id."""
        return self._plans.get(plan_id)

    def clause(self, key: str) -> Clause | None:
        """The clause with this key."""
        return self._clauses.get(key)

    def at(self, plan_id: str, address: str) -> Clause | None:
        """The clause of the plan at this address."""
        return self._clauses.get(_key(plan_id, address))

    def above(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses that the clause stands under, outermost first."""
        found = (self.at(clause.plan_id, address) for address in addresses.ancestors(clause.address))
        return tuple(one for one in found if one is not None)

    def children(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses right under the clause, in the plan's order."""
        return self._children.get(clause.key, ())

    def under(self, plan_id: str, prefix: str) -> tuple[Clause, ...]:
        """The clause at the address and everything under it, in the plan's order."""
        inside = prefix + addresses.SEPARATOR
        return tuple(
            clause
            for clause in self.clauses
            if clause.plan_id == plan_id and (clause.address == prefix or clause.address.startswith(inside))
        )

    def under_plan(self, plan_id: str) -> tuple[Clause, ...]:
        """Every clause of the plan, in its order."""
        return tuple(clause for clause in self.clauses if clause.plan_id == plan_id)

    def tasks_of(self, clause: Clause) -> tuple[Task, ...]:
        """The assignments that the clause is."""
        return self._tasks.get(clause.key, ())

    def targets_of(self, clause: Clause) -> tuple[Target, ...]:
        """The values of indicators that the clause sets."""
        return self._targets.get(clause.key, ())

    def entries(self, kind: type[EntryT], plan_ids: Collection[str] = ()) -> tuple[EntryT, ...]:
        """The entries of one of the further registers in these plans, in all where none is given."""
        return tuple(
            one
            for one in self._entries
            if isinstance(one, kind) and (not plan_ids or one.plan_id in plan_ids)
        )

    def entries_of(self, kind: type[EntryT], clause: Clause) -> tuple[EntryT, ...]:
        """The entries of one of the further registers that the clause makes."""
        return tuple(one for one in self._entries_of.get(clause.key, ()) if isinstance(one, kind))

    def references_of(self, clause: Clause) -> tuple[Reference, ...]:
        """The places in the clause that point at others."""
        return self._references.get(clause.key, ())

    def referred_by(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses of any plan that the clause points at, each once, in the order of its text."""
        found = (
            self.at(one.target_plan or one.plan_id, one.target)
            for one in self.references_of(clause)
            if one.target is not None
        )
        return tuple({one.key: one for one in found if one is not None}.values())

    def referring(self, plan_id: str, address: str) -> tuple[Clause, ...]:
        """The clauses of the plan that point exactly at this address, in its order."""
        found = (self.at(one.plan_id, one.address) for one in self._referring.get(_key(plan_id, address), ()))
        return tuple({one.key: one for one in found if one is not None}.values())


_Value = TypeVar("_Value")


def _key(plan_id: str, address: str | None) -> str:
    return f"{plan_id}#{address}"


def _parent_key(clause: Clause) -> str:
    return _key(clause.plan_id, addresses.parent(clause.address))


def _grouped(pairs: Iterable[tuple[str, _Value]]) -> Mapping[str, tuple[_Value, ...]]:
    groups: dict[str, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
