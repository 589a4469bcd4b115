"""Who leads, coordinates, by when: a row's cells, else who is given the clause elsewhere in the plan."""

import re

from assistant.answer.assigned import assigned_statements, by_different_leads, says_alike
from assistant.answer.case import Case, about_as_near
from assistant.answer.draft import Draft, Statement, answered
from assistant.answer.naming import heading_agency
from assistant.answer.rows import assigns, row_statements
from assistant.question import QuestionKind
from corpus.vietnamese.syllables import fold

_LOOKED_AT = 5
_JOINTLY = re.compile(r"\bphoi hop\b")


def assign(case: Case) -> Draft | None:
    """Who leads, coordinates, by when: a row's cells, else who is given the clause elsewhere in the plan."""
    clauses = [one.clause for one in about_as_near(case.near)]
    for row in filter(assigns, clauses):
        statements = row_statements(row, case.wanted, case.question.language)
        if statements:
            return answered(statements)
    statements = _with_whom(case)
    if statements:
        return answered(statements)
    if not clauses or "lead" not in case.wanted:
        return None
    alike = [clauses[0], *(one for one in clauses[1:] if says_alike(one, clauses[0]))]
    statements = by_different_leads(alike, case) or assigned_statements(clauses[0], case)
    return answered(statements) if statements else None


def _with_whom(case: Case) -> list[Statement]:
    """With whom the agency that the question names acts, from the clause of its own duties that says so."""
    if case.question.kind is not QuestionKind.COORDINATE:
        return []
    for one in case.near[:_LOOKED_AT]:
        own = heading_agency(one.clause, case.book)
        named = {mention.name for mention in case.book.mentions(own)} if own else set()
        if named & set(case.question.agencies) and _JOINTLY.search(fold(one.clause.text)):
            return assigned_statements(one.clause, case)
    return []


def assign_lead(case: Case) -> Draft | None:
    """Who leads, in a question that counts something else: only where that is asked in so many words."""
    return assign(case) if "lead" in case.wanted else None
