"""Whom a plan itself names to turn to, for questions that its text leaves open."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.noting import notes
from assistant.chain import Assistant
from assistant.guidance.records import Contact, ContactRole
from assistant.guidance.turning import turned_to
from assistant.once import Once
from assistant.question import Language
from corpus.records import ClauseKind, Plan
from corpus.registers import ReportingDuty

_OF_A_PLAN = 2
"""More than two to turn to is no help."""

_RANKS = {role: rank for rank, role in enumerate(ContactRole)}


def contacts(
    assistant: Assistant, plans: Sequence[Plan], language: Language = Language.VIETNAMESE
) -> tuple[Contact, ...]:
    """At most two agencies for each plan, in the plans' order, the likeliest to answer first.

    The notes on what has become of an agency are in `language`.
    """
    known = _OF_PLANS(assistant)
    return tuple(
        replace(one, note=_note(one.agency, assistant, language))
        for plan in plans
        for one in known[plan.plan_id]
    )


def _of_plans(assistant: Assistant) -> dict[str, tuple[Contact, ...]]:
    """By plan_id; without notes."""
    return {plan.plan_id: tuple(_of_plan(plan, assistant)[:_OF_A_PLAN]) for plan in assistant.plans}


_OF_PLANS = Once(_of_plans)


def _of_plan(plan: Plan, assistant: Assistant) -> list[Contact]:
    """Each agency once, in its foremost role, by the first clause that gives it."""
    found = sorted((*_by_wording(plan, assistant), *_by_reports(plan, assistant)), key=_rank)
    return list({assistant.book.canonical(one.agency): one for one in reversed(found)}.values())[::-1]


def _rank(contact: Contact) -> int:
    return _RANKS[contact.role]


def _by_wording(plan: Plan, assistant: Assistant) -> list[Contact]:
    return [
        Contact(one.agency, clause, plan, one.role)
        for clause in assistant.library.under_plan(plan.plan_id)
        if clause.kind not in (ClauseKind.ROW, ClauseKind.FRAME)
        for one in turned_to(clause, assistant.book)
    ]


def _by_reports(plan: Plan, assistant: Assistant) -> list[Contact]:
    """Who is sent the reports of others, where the clause prints the name."""
    found = []
    for duty in assistant.library.entries(ReportingDuty, [plan.plan_id]):
        clause = assistant.library.at(plan.plan_id, duty.address)
        for mention in assistant.book.found(clause.text) if clause else ():
            name = mention.agency.name
            if clause and name in duty.to and name not in duty.who and _is_of_the_province(name):
                printed = clause.text[mention.start : mention.end]
                found.append(Contact(printed, clause, plan, ContactRole.REPORTS))
    return found


def _is_of_the_province(name: str) -> bool:
    """An agency of the province below its committee: ministries answer no one's questions on its plan."""
    return not name.startswith(("UBND", "HĐND", "Bộ ", "Chính phủ", "Thủ tướng", "Tỉnh ủy"))


def _note(agency: str, assistant: Assistant, language: Language) -> str | None:
    told = notes(agency, (), assistant.book, today=assistant.today(), language=language)
    return next(iter(told), None)
