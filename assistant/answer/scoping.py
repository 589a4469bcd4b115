"""Which rows a question counts or lists: of which plan, appendix or section, agency and time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of
from assistant.answer.rows import assigns
from assistant.retrieval.quoted import is_under
from corpus.agencies import AgencyBook
from corpus.records import Clause
from corpus.successions import load_successions
from corpus.vietnamese.syllables import fold

TITLE_SHARE = 0.7
"""How much of what is asked about a heading's title must have for the question to mean that section."""

_PART_NAMED = re.compile(
    r"\b(?:thuoc|trong|o|tai|cua|ve)\s+(?:phan|nhom|muc|mang|khoi|linh vuc)\s+(?:ve\s+)?"
    r"(?P<title>[a-z][a-z ]+?)"
    r"(?=\s+(?:trong|theo|cua|tai|thuoc) (?:ke hoach|phu luc|van ban|tinh)\b|[^a-z ]|$)"
)
INDICATORS = frozenset({"chỉ tiêu", "mục tiêu"})
_RECEIVES = re.compile(r"\b(?:trinh|gui|nop|bao cao)(?: (?:len|cho|ve|toi|den|voi))*\s*$")
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "ai bao cac cai chi cho chu co cua do don dong du duoc giao gom hoach ke la lam linh luc mang may mot"
        " muc nao nganh nhiem nhieu nhung o phai phan phu quan rieng so sach tai tat theo thi thuc hien tieu"
        " tinh tong tri trong tung va van ve vi viec voi vu",
    )
)
"""Words of questions about registers that say nothing of which rows."""


@dataclass(frozen=True)
class Scope:
    """The part of the plans that is counted; `heading` is the clause over it, None for whole plans."""

    plan_ids: tuple[str, ...]
    heading: Clause | None = None

    def holds(self, clause: Clause) -> bool:
        """Whether the clause lies inside."""
        if self.heading is None:
            return clause.plan_id in self.plan_ids
        return clause.plan_id == self.heading.plan_id and is_under(clause.address, self.heading.address)


def scope_of(case: Case, noun: str) -> Scope:
    """The quoted place that has rows of this kind under it, narrowed to the section there that is named."""
    plan_ids = tuple(plan.plan_id for plan in case.plans)
    quoted = [one for one in case.quoted if _has_rows(one, case)]
    fitting = [one for one in quoted if any(_is_kind(row, noun, case) for row in _rows_under(one, case))]
    whole = Scope(plan_ids, next(iter(fitting or quoted), None))
    part = _named_part(whole, case)
    if part is not None:
        return Scope(plan_ids, part)
    for one in case.found:
        if whole.holds(one.clause) and _titled(one.clause, case) and _has_rows(one.clause, case):
            return Scope(plan_ids, one.clause)
    return whole


def _named_part(whole: Scope, case: Case) -> Clause | None:
    """The heading that the question calls a part by its title ("phần xã hội số"), the shortest that fits."""
    match = _PART_NAMED.search(fold(case.question.standalone))
    wanted = _content_words(match["title"]) if match else set()
    titled = [
        clause
        for clause in (case.library.clauses if wanted else ())
        if whole.holds(clause)
        and not assigns(clause)
        and wanted <= _content_words(clause.text.partition("\n")[0])
        and _has_rows(clause, case)
    ]
    return min(titled, key=lambda clause: len(clause.text.partition("\n")[0]), default=None)


def _rows_under(heading: Clause, case: Case) -> list[Clause]:
    return rows_in(Scope((heading.plan_id,), heading), case)


def rows_in(scope: Scope, case: Case) -> list[Clause]:
    """The rows of tables in the scope, in the plan's order; where there are none, the duties in prose."""
    inside = [clause for clause in case.library.clauses if scope.holds(clause)]
    rows = [clause for clause in inside if assigns(clause)]
    return rows or [clause for clause in inside if case.library.tasks_of(clause)]


def duties_in(scope: Scope, case: Case) -> list[Clause]:
    """The clauses of prose in the scope that are somebody's duty, in the plan's order."""
    return [
        clause
        for clause in case.library.clauses
        if scope.holds(clause) and not assigns(clause) and _is_duty(clause, scope, case)
    ]


def of_kind(rows: list[Clause], noun: str, case: Case) -> list[Clause]:
    """The rows that are what is counted: indicators have values or are monitored, tasks and texts are led.

    All of them where none, or every one, is such a row.
    """
    return [row for row in rows if _is_kind(row, noun, case)] or rows


def _is_kind(row: Clause, noun: str, case: Case) -> bool:
    if noun in INDICATORS:
        return bool(cells_of(row, Column.MONITOR) or case.library.targets_of(row))
    return bool(cells_of(row, Column.LEAD)) or not assigns(row)


def _has_rows(clause: Clause, case: Case) -> bool:
    return not assigns(clause) and bool(_rows_under(clause, case))


def _is_duty(clause: Clause, scope: Scope, case: Case) -> bool:
    """A duty of its own; in a quoted section also what another clause hands out."""
    tasks = case.library.tasks_of(clause)
    return bool(tasks) and (scope.heading is not None or any(task.assigned_by is None for task in tasks))


def _titled(clause: Clause, case: Case) -> bool:
    """Whether the question speaks of the heading's own title, not merely of what stands over it."""
    title = _content_words(clause.text.partition("\n")[0])
    named = " ".join((*case.question.agencies, *(plan.title for plan in case.plans)))
    asked = _content_words(case.question.subject) - _content_words(named)
    return bool(asked) and len(title & asked) >= TITLE_SHARE * len(asked)


def _content_words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _GENERIC


def without_recipients(case: Case) -> Case:
    """The case without the agencies that only receive what is counted: "văn bản phải trình UBND tỉnh"."""
    text = case.question.standalone
    receiving = {
        one.agency.name
        for one in case.book.found(text, spoken=True)
        if _RECEIVES.search(fold(text[: one.start]))
    }
    others = tuple(name for name in case.question.agencies if name not in receiving)
    return replace(case, question=replace(case.question, agencies=others)) if receiving else case


def of_predecessors(case: Case) -> Case | None:
    """The case asked of the agencies whose duties those named took over since; None where there are none."""
    changes = load_successions().agencies
    former = tuple(one.name for one in changes if one.now in case.question.agencies)
    return replace(case, question=replace(case.question, agencies=former)) if former else None


def by_agency(rows: Iterable[Clause], case: Case, role: Column) -> list[Clause]:
    """The rows in which an agency that the question names has the role."""
    wanted = set(case.question.agencies)
    return [row for row in rows if wanted & _agencies(row, case, role)]


def _agencies(row: Clause, case: Case, role: Column) -> set[str]:
    """By canonical name: from the register of tasks, else from the cells of the role."""
    field = {Column.COORDINATE: "coordinate", Column.CARRY_OUT: "carry_out"}.get(role, "lead")
    registered = {name for task in case.library.tasks_of(row) for name in getattr(task, field)}
    printed = cells_of(row, role) or (cells_of(row, Column.MONITOR) if role is Column.LEAD else ())
    registered = {case.book.canonical(name) for name in registered}
    return registered | {name for _, value in printed for name in _split(value, case.book)}


@lru_cache(maxsize=1 << 12)
def _split(cell: str, book: AgencyBook) -> tuple[str, ...]:
    return book.split(cell)


def lead_cell(row: Clause) -> str:
    """Who leads or monitors a row, as printed; "" where the table has no such column."""
    cells = cells_of(row, Column.LEAD) or cells_of(row, Column.MONITOR)
    return next((value for _, value in cells), "")
