"""Table rows that assign a task → the register of tasks, by what their columns are called."""

import re
from collections.abc import Iterable

from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Task
from corpus.vietnamese.syllables import fold

_ROLES = (
    ("monitor", re.compile(r"theo doi|don doc|do luong|giam sat")),
    ("lead", re.compile(r"chu tri")),
    ("coordinate", re.compile(r"phoi hop")),
    ("carry_out", re.compile(r"(co quan|don vi).*thuc hien|phan cong")),
    ("time", re.compile(r"thoi gian|thoi han|tien do|han hoan thanh")),
    ("product", re.compile(r"san pham|ket qua dau ra|ket qua dat duoc")),
)


def role_of_column(name: str) -> str | None:
    """What a column says of a task: monitor, lead, coordinate, carry_out, time or product."""
    folded = fold(name)
    return next((role for role, pattern in _ROLES if pattern.search(folded)), None)


def cells_by_role(clause: Clause) -> dict[str, str]:
    """The values of a row by role; columns without a role are left out."""
    found: dict[str, str] = {}
    for name, value in clause.cells:
        role = role_of_column(name)
        if role and role not in found:
            found[role] = value
    return found


def read_task_rows(clauses: Iterable[Clause], agencies: AgencyBook) -> tuple[Task, ...]:
    """One task for each row of a table that has a column for who leads. Rows of targets are none."""
    tasks = []
    for clause in clauses:
        roles = cells_by_role(clause)
        if clause.kind is not ClauseKind.ROW or "lead" not in roles:
            continue
        tasks.append(
            Task(
                plan_id=clause.plan_id,
                address=clause.address,
                label=clause.label,
                task=clause.cells[0][1],
                lead=named(agencies, roles["lead"]),
                coordinate=named(agencies, roles.get("coordinate", "")),
                carry_out=named(agencies, roles.get("carry_out", "")),
                time=roles.get("time") or None,
                product=roles.get("product") or None,
            )
        )
    return tuple(tasks)


def named(agencies: AgencyBook, cell: str) -> tuple[str, ...]:
    """The agencies of a cell; a dash stands for none."""
    return agencies.split(cell) if cell.strip(" -–") else ()
