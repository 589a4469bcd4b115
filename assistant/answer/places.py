"""What stands at a place of a plan that the question quotes, where it asks for nothing more particular."""

import re

from assistant.answer.case import Case
from assistant.answer.columns import subject_of
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.passages import passage_statement
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

MOST = 12
"""Most clauses that are told one by one."""

_ROW = re.compile(r"\bdong (?:\w+ ){0,3}?so (\d[\d.]*)")
_PARTICULAR = frozenset({"lead", "coordinate", "monitor", "time", "product"})
_QUOTE_LIMIT = 300


def at_place(case: Case) -> Draft | None:
    """The quoted clause, or what stands right under a quoted heading; None where something of it is asked."""
    quoted = case.quoted
    if not quoted or len({clause.plan_id for clause in quoted}) > 1:
        return None
    rows = _numbered_rows(quoted, case)
    if rows:
        return answered(_line(clause, case) for clause in rows)
    if _PARTICULAR & case.wanted.aspects:
        return None
    children = case.library.children(quoted[0])
    if len(quoted) == 1 and not children:
        return answered([passage_statement(quoted[0], case.question.subject)])
    if len(quoted) == 1 and len(children) <= MOST:
        return answered([_heading(quoted[0]), *(_line(clause, case) for clause in children)])
    return answered(_line(clause, case) for clause in quoted[:MOST]) if len(quoted) > 1 else None


def _numbered_rows(quoted: tuple[Clause, ...], case: Case) -> list[Clause]:
    """The rows of this number under the quoted places; a number printed twice gives two."""
    number = _ROW.search(fold(case.question.standalone))
    if number is None:
        return []
    wanted = number[1].rstrip(".")
    under = (child for clause in quoted for child in case.library.children(clause))
    return [clause for clause in under if clause.address.rpartition("/")[2].partition("~")[0] == wanted]


def _heading(clause: Clause) -> Statement:
    quote = quotation(clause.text, "", limit=_QUOTE_LIMIT)
    return Statement(
        say("places.heading", label=clause.label, quote=quote), (Source(clause, quote),), core=False
    )


def _line(clause: Clause, case: Case) -> Statement:
    text = subject_of(clause) if clause.kind is ClauseKind.ROW else clause.text
    quote = quotation(text, case.question.subject, limit=_QUOTE_LIMIT)
    return Statement(say("places.line", label=clause.label, quote=quote), (Source(clause, quote),))
