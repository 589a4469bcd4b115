"""What agencies of a kind have to do: the lines under the heading that names them all ("UBND các huyện")."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.naming import one_line
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

_DISTRICTS = re.compile(r"\b(?:ubnd|uy ban nhan dan) (?:cac |cap )?huyen\b|\bcac huyen\b")

MOST = 12
"""Most lines that are told one by one."""

_LENGTH = 400


def tasks_of_kind(case: Case) -> Draft | None:
    """The lines under the headings that name the agencies of the kind asked about; None where there are none.

    Only of plans that are named, and only where no single agency is asked about.
    """
    question = case.question
    single = [name for name in question.agencies if not case.book.is_collective(name)]
    if single or not question.plan_ids:
        return None
    asked = _collectives(question.standalone, case)
    headings = [
        clause
        for plan in case.plans
        for clause in (case.library.under_plan(plan.plan_id) if asked else ())
        if clause.kind is ClauseKind.HEADING and asked & _collectives(_title(clause), case)
    ]
    told = [(heading, child) for heading in headings for child in case.library.children(heading)]
    if not told or len(told) > MOST:
        return None
    return answered(
        statement
        for heading in headings
        for statement in (_heading(heading), *(_line(child) for over, child in told if over is heading))
    )


def _collectives(text: str, case: Case) -> set[str]:
    districts = {"UBND huyện"} if _DISTRICTS.search(fold(text)) else set()
    return districts | {
        one.agency.name for one in case.book.named(text) if case.book.is_collective(one.agency.name)
    }


def _title(clause: Clause) -> str:
    return clause.text.partition("\n")[0]


def _heading(clause: Clause) -> Statement:
    quote = one_line(quotation(_title(clause), "", limit=_LENGTH))
    text = say("places.heading", label=clause.label, quote=quote)
    return Statement(text, (Source(clause, quote),), core=False)


def _line(clause: Clause) -> Statement:
    quote = quotation(clause.text, "", limit=_LENGTH)
    return Statement(say("places.line", label=clause.label, quote=quote), (Source(clause, quote),))
