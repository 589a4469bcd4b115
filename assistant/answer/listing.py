"""Tasks counted and listed: all of an agency, of an appendix, of a section, of a time."""

import re

from assistant.answer.case import Case
from assistant.answer.columns import Column, subject_of
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.naming import one_line, shortened
from assistant.answer.scoping import (
    Scope,
    asked_years,
    by_agency,
    lead_cell,
    running,
    scope_of,
    tasks_in_scope,
)
from assistant.answer.sentences import unnumbered
from assistant.answer.texts import say
from assistant.question import QuestionKind
from corpus.records import Clause, ClauseKind, Task
from corpus.vietnamese.syllables import fold

FEW = 12
"""Up to so many rows are listed and cited even when only their number is asked."""

_NOUNS = {"van ban": "văn bản", "chi tieu": "chỉ tiêu", "de an": "đề án", "du an": "dự án"}
_REGISTERED = re.compile(
    r"\b(?:may|bao nhieu|how many) (?:\w+ ){0,2}?"
    r"(nhiem vu|dau viec|van ban|de an|du an|hang muc|dong|tasks?|documents?|rows?|items?)\b"
)
_PART = re.compile(r"trong (do|so)|of which|of them")


def list_tasks(case: Case) -> Draft | None:
    """The rows that are asked for, counted; None where the question isn't about rows of a register."""
    if not _asks_for_register(case):
        return None
    scope = scope_of(case)
    everything = tasks_in_scope(case, scope)
    years = asked_years(case)
    timed = running(everything, years) if years else []
    tasks = timed or everything
    role = Column.COORDINATE if "coordinate" in case.wanted else Column.LEAD
    agencies = case.question.agencies
    is_part = bool(agencies) and _PART.search(fold(case.question.standalone)) is not None
    own = by_agency(tasks, agencies, role) if agencies else tasks
    chosen = tasks if is_part else own
    if not chosen:
        return None
    statements = [_count(case, scope, chosen, role, timed=bool(timed), of_agency=not is_part)]
    if is_part:
        statements.append(_part(case, scope, own, chosen))
    return answered([*statements, *_common_lead(case, chosen), *_items(case, chosen)])


def _asks_for_register(case: Case) -> bool:
    """A task of an agency, or a count of what registers hold; other counts stand in a clause's text."""
    question = case.question
    if question.kind is QuestionKind.AGENCY_TASKS:
        return bool(question.agencies)
    return question.kind is QuestionKind.COUNT and _REGISTERED.search(fold(question.standalone)) is not None


def _count(
    case: Case, scope: Scope, tasks: list[Task], role: Column, *, timed: bool, of_agency: bool
) -> Statement:
    agency = ", ".join(case.question.agencies) if of_agency else ""
    key = "listing.who_coordinate" if role is Column.COORDINATE else "listing.who"
    text = say(
        "listing.count",
        count=len(tasks),
        noun=_noun(case),
        where=say("listing.where", label=scope.heading.label) if scope.heading else "",
        who=say(key, agency=agency) if agency else "",
        time=say("listing.time", time=tasks[0].time) if timed else "",
    )
    whole = scope.heading is not None and not timed and not agency
    cited = (scope.heading,) if whole and scope.heading else _clauses(case, tasks)
    return Statement(text, sources(*cited) if whole or not _lists(case, tasks) else (), counts=(len(tasks),))


def _part(case: Case, scope: Scope, own: list[Task], chosen: list[Task]) -> Statement:
    text = say("listing.part", count=len(own), noun=_noun(case), agency=", ".join(case.question.agencies))
    cited = (scope.heading,) if scope.heading else _clauses(case, own)
    return Statement(text, sources(*cited), counts=(len(own), len(chosen)))


def _common_lead(case: Case, tasks: list[Task]) -> list[Statement]:
    """Who leads, where that is asked and one agency leads them all."""
    if "lead" not in case.wanted or case.question.agencies:
        return []
    leads = {one_line(lead_cell(clause)) for clause in _clauses(case, tasks)}
    if len(leads) != 1 or not (lead := leads.pop()):
        return []
    return [Statement(say("listing.all_lead", agency=lead), sources(_clauses(case, tasks)[0]))]


def _lists(case: Case, tasks: list[Task]) -> bool:
    return len(tasks) <= FEW or "names" in case.wanted or case.question.kind is QuestionKind.AGENCY_TASKS


def _items(case: Case, tasks: list[Task]) -> list[Statement]:
    if not _lists(case, tasks):
        return []
    return [
        Statement(
            say("listing.item", subject=shortened(_subject(clause)), detail=_detail(case, clause)),
            sources(clause),
        )
        for clause in _clauses(case, tasks)
    ]


def _subject(clause: Clause) -> str:
    return subject_of(clause) if clause.kind is ClauseKind.ROW else unnumbered(clause.text)


def _detail(case: Case, clause: Clause) -> str:
    """Who leads, where several do and it is asked."""
    lead = one_line(lead_cell(clause))
    if not lead or "lead" not in case.wanted or case.question.agencies:
        return ""
    return say("listing.detail", value=lead)


def _clauses(case: Case, tasks: list[Task]) -> list[Clause]:
    found = (case.library.at(task.plan_id, task.address) for task in tasks)
    return [clause for clause in found if clause is not None]


def _noun(case: Case) -> str:
    folded = fold(case.question.standalone)
    return next((noun for asked, noun in _NOUNS.items() if asked in folded), "nhiệm vụ")
