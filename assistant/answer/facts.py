"""A plan's own number, date and signer, from the pieces around its body."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.founding import names_document
from assistant.answer.naming import one_line, short_name
from assistant.answer.other_plans import asks_of_other_plan
from assistant.answer.records import Status
from assistant.answer.texts import say
from assistant.answer.titled import asks_of_document
from assistant.answer.topic import topic
from assistant.retrieval.library import Library
from assistant.retrieval.scope import DATE, NUMBER, SIGNER
from corpus.records import Clause, Plan
from corpus.vietnamese.syllables import fold

FEW = 3
"""Of so many plans of a province each is told."""

_ASKING_WORDS = (
    "ai nguoi ky ban hanh ngay thang nam so ky hieu mang van ban issued signed date number sign when"
)
_ORDER = ("number", "date", "signer")
_FIRST = {"number": NUMBER, "date": DATE, "signer": SIGNER}


def facts(case: Case) -> Draft | None:
    """Number, date and signer, as far as asked, of the plan that is meant or of each of a province's few.

    None where something else is asked; not found where the text prints none of what is.
    """
    asked = [name for name in _ORDER if name in case.wanted]
    of_another = names_document(case) or asks_of_document(case) or asks_of_other_plan(case)
    if not asked or of_another or not _are_meant(case):
        return None
    told = [[_statement(name, plan, case) for name in asked] for plan in case.plans]
    printed = any(statement.core for own in told for statement in own)
    if len(told) > 1:
        told = [[_of_plan(plan, own, case)] for plan, own in zip(case.plans, told, strict=True)]
    statements = [statement for own in told for statement in own]
    return answered(statements) if printed else Draft(Status.NOT_FOUND, tuple(statements))


def _are_meant(case: Case) -> bool:
    """Whether one plan is meant, or the few of a province and nothing in them is asked about."""
    if len(case.plans) == 1:
        return True
    return bool(case.question.plan_ids) and len(case.plans) <= FEW and not topic(case, [_ASKING_WORDS])


def _of_plan(plan: Plan, own: list[Statement], case: Case) -> Statement:
    """What the plan prints, in one line under its name."""
    text = say(
        "compare.line",
        case.question.language,
        province=plan.province,
        plan=short_name(plan),
        says=" ".join(one.text for one in own),
    )
    return Statement(
        text,
        tuple(source for one in own for source in one.sources),
        core=any(one.core for one in own),
        places=(short_name(plan),),
    )


def _statement(name: str, plan: Plan, case: Case) -> Statement:
    value = {
        "number": plan.number,
        "date": f"{plan.issued:%d/%m/%Y}" if plan.issued else None,
        "signer": plan.signer,
    }[name]
    if name == "signer" and value is None and (signature := case.library.at(plan.plan_id, SIGNER)):
        value = one_line(signature.text).rpartition("; ")[2]
    printed = _printed(plan, value, name, case.library) if value else None
    if value is None or printed is None:
        return Statement(say(f"facts.{name}_missing", case.question.language), core=False)
    return Statement(say(f"facts.{name}", case.question.language, value=value), sources(printed))


def _printed(plan: Plan, value: str, name: str, library: Library) -> Clause | None:
    """The clause that prints the value: its own piece of the frame first, else the first that has it."""
    clauses = library.under(plan.plan_id, _FIRST[name]) + library.under_plan(plan.plan_id)
    pattern = _date_pattern(plan) if name == "date" else re.escape(_squeezed(value))
    return next((clause for clause in clauses if re.search(pattern, _squeezed(clause.text))), None)


def _date_pattern(plan: Plan) -> str:
    """The date in figures (`07/12/2022`) or in words (`ngày 07 tháng 12 năm 2022`), spaces taken out."""
    assert plan.issued is not None
    day, month, year = plan.issued.day, plan.issued.month, plan.issued.year
    return rf"0?{day}(?:/|thang)0?{month}(?:/|nam){year}"


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", fold(text))
