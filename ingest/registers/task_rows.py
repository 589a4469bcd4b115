"""Table rows that assign a task → the register of tasks, by what their columns are called.

Guarantees: any clauses are read; one task for each row whose table says who leads or carries out, in their
order; agencies by canonical name, times and products as printed.
"""

import re
from collections.abc import Iterable

from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.registers import Task
from corpus.vietnamese.syllables import fold
from ingest.registers.cell_roles import roles_in_cell

_ROLES = (
    ("monitor", re.compile(r"theo doi|don doc|do luong|giam sat")),
    ("carry_out", re.compile(r"chu tri.*phoi hop")),
    ("lead", re.compile(r"chu tri|dau moi")),
    ("coordinate", re.compile(r"phoi hop")),
    ("time", re.compile(r"thoi gian|thoi han|tien do|han hoan thanh|lo trinh|thoi diem")),
    (
        "product",
        re.compile(r"san pham|ket qua dau ra|ket qua dat duoc|^ket qua$|ket qua du kien|ket qua thuc hien"),
    ),
    (
        "carry_out",
        re.compile(r"(co quan|don vi|trach nhiem).*thuc hien|phan cong|^(co quan|don vi)(, don vi)?$"),
    ),
)
_TASK_COLUMN = re.compile(r"\b(nhiem vu|noi dung|cong viec|ten|hoat dong|giai phap|du an|dau viec)\b")
_NO_VALUE = " -–—\n"


def role_of_column(name: str) -> str | None:
    """What a column says of a task: monitor, lead, coordinate, carry_out, time or product."""
    folded = fold(name).strip()
    return next((role for role, pattern in _ROLES if pattern.search(folded)), None)


def cells_by_role(clause: Clause) -> dict[str, str]:
    """The values of a row by role; columns without a role are left out, the first of a role counts.

    Who leads only the monitoring ("Cơ quan chủ trì theo dõi, đôn đốc") monitors: it doesn't lead the task.
    """
    found: dict[str, str] = {}
    for name, value in clause.cells:
        role = role_of_column(name)
        if role:
            found.setdefault(role, value)
    return found


def read_task_rows(clauses: Iterable[Clause], agencies: AgencyBook) -> tuple[Task, ...]:
    """One task for each row of a table that says who leads or carries out.

    A cell that tells by itself who leads and who coordinates is taken at its word, whatever its column.
    """
    return tuple(
        _task(clause, roles, agencies)
        for clause in clauses
        if clause.kind is ClauseKind.ROW and clause.cells
        for roles in [cells_by_role(clause)]
        if roles.keys() & {"lead", "carry_out"}
    )


def _task(clause: Clause, roles: dict[str, str], agencies: AgencyBook) -> Task:
    who = {role: roles.get(role, "") for role in ("lead", "coordinate", "carry_out")}
    for role in ("lead", "carry_out"):
        told = roles_in_cell(who[role])
        if told:
            who = {**who, role: "", **told}
    return Task(
        plan_id=clause.plan_id,
        address=clause.address,
        label=clause.label,
        task=_what(clause),
        lead=named(agencies, who["lead"]),
        coordinate=named(agencies, who["coordinate"]),
        carry_out=named(agencies, who["carry_out"]),
        time=_printed(roles.get("time")),
        product=_printed(roles.get("product")),
    )


def _what(clause: Clause) -> str:
    """The cell of the column that is called task or content, else the first."""
    named_so = (
        value for name, value in clause.cells if _TASK_COLUMN.search(fold(name)) and not role_of_column(name)
    )
    return next(named_so, clause.cells[0][1])


def _printed(value: str | None) -> str | None:
    return value if value and value.strip(_NO_VALUE) else None


def named(agencies: AgencyBook, cell: str) -> tuple[str, ...]:
    """The agencies of a cell; a dash stands for none."""
    return agencies.split(cell) if cell.strip(_NO_VALUE) else ()
