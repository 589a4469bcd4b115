"""A plan's own number, date and signer, from the pieces around its body."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Statement, answered, sources
from assistant.answer.founding import names_document
from assistant.answer.naming import one_line
from assistant.answer.records import Status
from assistant.answer.texts import say
from assistant.retrieval.library import Library
from assistant.retrieval.scope import DATE, NUMBER, SIGNER
from corpus.records import Clause, Plan
from corpus.vietnamese.syllables import fold

_ORDER = ("number", "date", "signer")
_FIRST = {"number": NUMBER, "date": DATE, "signer": SIGNER}


def facts(case: Case) -> Draft | None:
    """Number, date and signer of the one plan that is asked about, as far as asked; else None.

    Not found where the text prints none of what is asked.
    """
    asked = [name for name in _ORDER if name in case.wanted]
    if not asked or len(case.plans) != 1 or names_document(case):
        return None
    plan = case.plans[0]
    statements = [_statement(name, plan, case) for name in asked]
    printed = any(statement.core for statement in statements)
    return answered(statements) if printed else Draft(Status.NOT_FOUND, tuple(statements))


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
