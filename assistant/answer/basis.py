"""Which plans are issued under the documents that a question names."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.naming import short_name
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from assistant.retrieval.scope import OPENING
from corpus.records import Clause, Plan
from corpus.vietnamese.syllables import fold

_DOCUMENT = re.compile(r"\b\d+/(?:\d{4}/)?[A-Za-zĐđ][\w-]*", re.UNICODE)
_ASKS_PLANS = re.compile(r"\b(ke hoach|tinh|dia phuong) nao\b|which (plan|province)s?")


def plans_under(case: Case) -> Draft | None:
    """For each document named, the plans whose opening names it; None where plans aren't asked for."""
    documents = list(dict.fromkeys(_DOCUMENT.findall(case.question.standalone)))
    if not documents or not _ASKS_PLANS.search(fold(case.question.standalone)):
        return None
    lines = [
        _line(document, plan, clause)
        for document in documents
        for plan in case.plans
        if (clause := _opening(document, plan, case)) is not None
    ]
    return answered(lines) if lines else None


def _opening(document: str, plan: Plan, case: Case) -> Clause | None:
    """The piece of the plan's opening that names the document; what sets the plan to carry it out first."""
    naming = [
        clause
        for clause in case.library.under_plan(plan.plan_id)
        if clause.address.split("/")[0] in OPENING and _squeezed(document) in _squeezed(clause.text)
    ]
    naming.sort(key=lambda clause: clause.address.startswith("ten"))
    return naming[0] if naming else None


def _line(document: str, plan: Plan, clause: Clause) -> Statement:
    quote = quotation(clause.text, document, limit=250)
    text = say(
        "basis.line",
        document=_as_printed(document, clause),
        province=plan.province,
        plan=short_name(plan),
        quote=quote,
    )
    return Statement(text, (Source(clause, quote),))


def _as_printed(document: str, clause: Clause) -> str:
    """The document's number with the letters that the clause gives it, however it was typed."""
    alike = (one for one in _DOCUMENT.findall(clause.text) if fold(one) == fold(document))
    return next(alike, document)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", fold(text))
