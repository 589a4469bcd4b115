"""Who leads a duty that stands in prose: named above it, in it, or by another clause that refers to it."""

import re
from collections.abc import Sequence

from assistant.answer.case import Case
from assistant.answer.draft import Source, Statement, sources
from assistant.answer.naming import heading_agency, opens_with_agency
from assistant.answer.passages import passage_statement
from assistant.answer.sentences import quotation, unnumbered
from assistant.answer.texts import say
from assistant.answer.topic import words
from assistant.retrieval.leaning import assigning_clause
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

ALIKE = 0.5
"""How many of the words of the shorter of two clauses the other must have for both to say alike."""

_REST = re.compile(r"nhiem vu con la")
"""A clause that hands out whatever no other clause does ("các nhiệm vụ còn lại")."""


def assigned_statements(clause: Clause, case: Case) -> list[Statement]:
    """Who leads what the clause says, with the clause that says so; empty where the plan doesn't tell.

    A clause that itself begins with an agency says it best.
    """
    own = heading_agency(clause, case.book)
    if own is not None:
        quote = quotation(clause.text, case.question.subject, limit=400)
        return [
            Statement(
                say("assigned.own", case.question.language, agency=own, quote=quote), (Source(clause, quote),)
            )
        ]
    by = assigning(clause, case)
    if by is None:
        return []
    if opens_with_agency(unnumbered(clause.text), case.book):
        return [passage_statement(clause, case.question.subject)]
    content = _content(clause, case)
    if _REST.search(fold(by.text)):
        quote = quotation(by.text, case.question.subject, limit=400)
        return [
            Statement(
                say("assigned.rest", case.question.language, label=by.label, quote=quote),
                (Source(by, quote),),
            ),
            content,
        ]
    agency = heading_agency(by, case.book)
    if agency is None:
        return []
    return [_led_by(agency, by, case), content]


def says_alike(one: Clause, other: Clause) -> bool:
    """Whether two clauses say nearly the same, as of different schools."""
    first, second = words(one.text), words(other.text)
    return len(first & second) >= ALIKE * min(len(first), len(second))


def by_different_leads(clauses: Sequence[Clause], case: Case) -> list[Statement]:
    """Of clauses that say alike, each with who leads it, where other clauses hand them to different agencies.

    Empty where fewer than two agencies lead them.
    """
    led: dict[str, tuple[Clause, Clause]] = {}
    for clause in clauses:
        by = assigning(clause, case)
        agency = heading_agency(by, case.book) if by else None
        if by and agency and not _REST.search(fold(by.text)):
            led.setdefault(agency, (by, clause))
    if len(led) < 2:
        return []
    return [
        statement
        for agency, (by, clause) in led.items()
        for statement in (_led_by(agency, by, case), _content(clause, case))
    ]


def _led_by(agency: str, by: Clause, case: Case) -> Statement:
    text = say("assigned.by", case.question.language, agency=agency, label=by.label)
    return Statement(text, sources(by))


def assigning(clause: Clause, case: Case) -> Clause | None:
    """The clause that hands this one to an agency."""
    return assigning_clause(clause, case.library, lambda by: heading_agency(by, case.book) is not None)


def _content(clause: Clause, case: Case) -> Statement:
    quote = quotation(clause.text, case.question.subject, limit=400)
    return Statement(
        say("assigned.content", case.question.language, quote=quote, label=clause.label),
        (Source(clause, quote),),
    )
