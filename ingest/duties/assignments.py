"""Duties in prose → the register of tasks: each duty itself, and who leads what a duty points at.

A duty that refers to other clauses ("nhiệm vụ tại điểm d khoản 8 Mục III") leads those; the more exact
reference wins, and "các nhiệm vụ còn lại tại Mục III" takes what no other names. Guarantees: a task has a
lead only where a clause says so; a clause that names its own doer, and a row of a table, keep theirs; where a
duty only reports on, pays for or watches over what it points at, nobody leads by it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.addresses import SEPARATOR, ancestors
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Reference, Task
from ingest.duties.duties import Duty, duties_in, own_doers
from ingest.duties.pointed_tasks import PointedTasks, is_excepted


def assign(
    clauses: Sequence[Clause], references: Iterable[Reference], agencies: AgencyBook
) -> tuple[Task, ...]:
    """The tasks that prose assigns: each duty itself, then the clauses that duties refer to."""
    duties = {duty.clause.address: duty for duty in duties_in(clauses, agencies)}
    pointing = PointedTasks(clauses)
    claims = _Claims(clauses)
    for reference in references:
        duty = duties.get(reference.address)
        if duty is None or not duty.leads:
            continue
        target = pointing.led_by(duty, reference)
        if target is not None:
            claims.add(target, duty, remaining=reference.remaining)
        elif reference.target and is_excepted(duty, reference):
            claims.leave_out(reference.target, duty)
    own = tuple(_own_task(duty) for duty in duties.values())
    return own + tuple(claims.tasks(set(duties), agencies))


class _Claims:
    """Which duty leads which clause, as far as duties point at it."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._parents = {above for clause in clauses for above in ancestors(clause.address)}
        self._found: dict[str, list[tuple[bool, Duty]]] = defaultdict(list)
        self._left_out: dict[str, list[str]] = defaultdict(list)

    def add(self, target: str, duty: Duty, *, remaining: bool) -> None:
        """A duty leads what stands at a target; `remaining`: only what no other leads."""
        if (remaining, duty) not in self._found[target]:
            self._found[target].append((remaining, duty))

    def leave_out(self, target: str, duty: Duty) -> None:
        """A duty doesn't lead what stands at a target, though it leads what that stands in."""
        self._left_out[duty.clause.address].append(target)

    def tasks(self, duties: set[str], agencies: AgencyBook) -> Iterable[Task]:
        """A task for each innermost clause at or under a target, in the plan's order."""
        if not self._found:
            return
        for clause in self._clauses:
            if clause.address in duties or not self._is_unit(clause):
                continue
            target, claiming = self._nearest(clause.address)
            if not claiming:
                continue
            wide = SEPARATOR not in target and target != clause.address
            doers = own_doers(clause, agencies) if wide else None
            if doers is None:
                yield from (_task(clause, duty.agencies, duty) for duty in claiming)
            elif doers:
                yield _task(clause, doers)

    def _is_unit(self, clause: Clause) -> bool:
        """Whether a clause is what is handed out: a lettered point with all under it, else the innermost.

        A row of a table says itself who leads.
        """
        if clause.kind is ClauseKind.ROW:
            return False
        if clause.address in self._parents:
            return _is_point(clause.address)
        return clause.address in self._found or not any(map(_is_point, ancestors(clause.address)))

    def _nearest(self, address: str) -> tuple[str, list[Duty]]:
        """The most exact target at or above an address, and the duties that claim it; the rest comes last."""
        above = (address, *reversed(ancestors(address)))
        targets = [one for one in above if one in self._found]
        for rest in (False, True):
            for target in targets:
                claiming = [
                    duty
                    for remaining, duty in self._found[target]
                    if remaining is rest and not set(above) & set(self._left_out[duty.clause.address])
                ]
                if claiming:
                    return target, claiming
        return "", []


def _is_point(address: str) -> bool:
    return re.fullmatch(r"[a-zđ](?:~\d+)?", address.rpartition(SEPARATOR)[2]) is not None


def _own_task(duty: Duty) -> Task:
    return Task(
        plan_id=duty.clause.plan_id,
        address=duty.clause.address,
        label=duty.clause.label,
        task=duty.text,
        lead=duty.agencies if duty.leads else (),
        coordinate=duty.others if duty.leads else duty.agencies,
    )


def _task(clause: Clause, lead: tuple[str, ...], duty: Duty | None = None) -> Task:
    return Task(
        plan_id=clause.plan_id,
        address=clause.address,
        label=clause.label,
        task=clause.text,
        lead=lead,
        coordinate=duty.others if duty else (),
        assigned_by=duty.clause.address if duty else None,
    )
