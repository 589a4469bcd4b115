"""Clauses that a found one leans on: the one that hands it to an agency, brought along right behind it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.question import Question, QuestionKind
from assistant.retrieval.found import Found
from assistant.retrieval.headings import headings_of
from assistant.retrieval.library import Library
from corpus import addresses
from corpus.agencies import AgencyBook
from corpus.records import Clause

_ASKING_WHO = frozenset({QuestionKind.LEAD, QuestionKind.CROSSREF, QuestionKind.COORDINATE})
_FIRST = 2
"""So many of the best clauses bring theirs along."""


def with_leaned_on(
    found: Sequence[Found], question: Question, library: Library, book: AgencyBook
) -> list[Found]:
    """The results, the clauses that the first few lean on moved, or put, right behind them.

    Only where it is asked who does something; what is brought along is as relevant as what leans on it.
    """
    if question.kind not in _ASKING_WHO:
        return list(found)

    def names_agency(clause: Clause) -> bool:
        return bool(book.mentions("\n".join(headings_of(clause))))

    ordered: dict[str, Found] = {}
    for place, one in enumerate(found):
        ordered.setdefault(one.clause.key, one)
        if place < _FIRST and (by := assigning_clause(one.clause, library, names_agency)) is not None:
            ordered.setdefault(by.key, replace(one, clause=by))
    return list(ordered.values())


def assigning_clause(
    clause: Clause, library: Library, names_agency: Callable[[Clause], bool]
) -> Clause | None:
    """The clause that hands this one to an agency by referring to it or to what it stands under.

    `names_agency` says of a clause that refers to another whether it says whose duties it lists.
    """
    for task in library.tasks_of(clause):
        if task.assigned_by:
            return library.at(clause.plan_id, task.assigned_by)
    for address in (clause.address, *reversed(addresses.ancestors(clause.address))):
        for by in library.referring(clause.plan_id, address):
            if names_agency(by):
                return by
    return None
