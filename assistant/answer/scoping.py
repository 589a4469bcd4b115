"""Which rows a question counts or lists: of which plan, appendix or section, agency and time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of
from assistant.retrieval.quoted import quoted_clauses
from corpus.addresses import SEPARATOR
from corpus.records import Clause, ClauseKind, Task
from corpus.vietnamese.syllables import fold

_YEAR = re.compile(r"\b(20\d\d)\b")
_DENIED_YEAR = re.compile(r"\b(?:khong|chua|truoc khi)\b[^,;?]{0,25}?\b(20\d\d)\b")
_TIMED = re.compile(r"\b(nam|giai doan|thoi gian|thang|hoan thanh|in|by|during)\b[^,;?]{0,20}\b20\d\d\b")


@dataclass(frozen=True)
class Scope:
    """The part of a plan that is counted; `heading` is the clause over it, None for whole plans."""

    plan_ids: tuple[str, ...]
    heading: Clause | None = None

    def holds(self, plan_id: str, address: str) -> bool:
        """Whether a clause at this address lies inside."""
        if self.heading is None:
            return not self.plan_ids or plan_id in self.plan_ids
        inside = address.startswith(self.heading.address + SEPARATOR)
        return plan_id == self.heading.plan_id and inside


def scope_of(case: Case) -> Scope:
    """The quoted place that has rows under it, narrowed to the section there that the question names."""
    quoted = [one for one in quoted_clauses(case.question, case.library) if _has_rows(one, case)]
    whole = Scope(tuple(plan.plan_id for plan in case.plans), quoted[0] if quoted else None)
    for one in case.near:
        clause = one.clause
        if whole.holds(clause.plan_id, clause.address) and _has_rows(clause, case) and _titled(clause, case):
            return Scope(whole.plan_ids, clause)
    return whole


def _has_rows(clause: Clause, case: Case) -> bool:
    inside = clause.address + SEPARATOR
    return any(
        task.plan_id == clause.plan_id and task.address.startswith(inside) and task.assigned_by is None
        for task in case.library.tasks
    )


def _titled(clause: Clause, case: Case) -> bool:
    """Whether the question speaks of the heading's own title, not merely of what stands over it."""
    title = _content_words(clause.text.partition("\n")[0])
    asked = _content_words(case.question.subject)
    return bool(asked) and len(title & asked) >= 0.7 * len(asked)


def _content_words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _GENERIC


_GENERIC = frozenset(
    "a b cac cai co cua cho do duoc giao gom ke hoach la lam linh luc mang may mot muc nao nganh nhiem nhung nhieu o phan phai"
    " phu rieng so sach tai tat theo thi thuc hien tinh tong trong tung va van ve vu viec voi dong bao chu tri ai".split()
)


def tasks_in_scope(case: Case, scope: Scope) -> list[Task]:
    """The assignments of the scope, rows of tables where it has any, each place once, in the plan's order."""
    inside = [
        task
        for task in case.library.tasks
        if scope.holds(task.plan_id, task.address) and task.assigned_by is None
    ]
    rows = [task for task in inside if _is_row(task, case)]
    return list({(task.plan_id, task.address): task for task in rows or inside}.values())


def _is_row(task: Task, case: Case) -> bool:
    clause = case.library.at(task.plan_id, task.address)
    return clause is not None and clause.kind is ClauseKind.ROW


def asked_years(case: Case) -> frozenset[int]:
    """The years that the tasks asked for run: those named, without the ones that the question denies."""
    folded = fold(case.question.standalone)
    if not _TIMED.search(folded):
        return frozenset()
    denied = {int(year) for year in _DENIED_YEAR.findall(folded)}
    return frozenset(case.question.years) - denied


def running(tasks: Iterable[Task], years: frozenset[int]) -> list[Task]:
    """The tasks whose printed time names exactly these years: "2023" isn't "2023-2025"."""
    return [task for task in tasks if {int(year) for year in _YEAR.findall(task.time or "")} == set(years)]


def by_agency(tasks: Iterable[Task], agencies: Iterable[str], role: Column) -> list[Task]:
    """The tasks in which one of the agencies, by canonical name, has the role."""
    wanted = set(agencies)
    field = {Column.COORDINATE: "coordinate", Column.CARRY_OUT: "carry_out"}.get(role, "lead")
    return [task for task in tasks if wanted & set(getattr(task, field))]


def lead_cell(row: Clause) -> str:
    """Who leads a row, as printed; "" where the table has no such column."""
    return next((value for _, value in cells_of(row, Column.LEAD)), "")
