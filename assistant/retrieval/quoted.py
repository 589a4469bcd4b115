"""Places of a plan that a question quotes: "điểm d khoản 8 Mục III", "Phụ lục 02"."""

from collections.abc import Iterable

from assistant.question import Question
from assistant.question.quoted_addresses import fits
from assistant.retrieval.library import Library
from corpus.addresses import SEPARATOR, parent
from corpus.records import Clause


def is_under(address: str, above: str) -> bool:
    """Whether the address lies under the other; row `8.1` of a table lies under its row `8`."""
    return address.startswith((above + SEPARATOR, above + "."))


def quoted_clauses(question: Question, library: Library) -> tuple[Clause, ...]:
    """The clauses at the places that the question quotes, in the plans that it may mean, in plan order.

    Places quoted apart complete each other: "phần II … Phụ lục 02" is the part of that appendix, and "điểm a
    và điểm b khoản 3" are both of that khoản.
    """
    held = [one for one in library.clauses if not question.plan_ids or one.plan_id in question.plan_ids]
    places = [[one for one in held if fits(pattern, one.address)] for pattern in question.addresses]
    chosen = {
        clause.key
        for number, place in enumerate(places)
        for clause in _completed(
            place, [one for other in places[:number] + places[number + 1 :] for one in other]
        )
    }
    found = [clause for clause in held if clause.key in chosen]
    return tuple(clause for clause in found if not any(_is_in(other, clause) for other in found))


def _completed(place: list[Clause], others: list[Clause]) -> Iterable[Clause]:
    """Those of the clauses that lie under one quoted elsewhere in the question, else beside one; else all."""
    under = [clause for clause in place if any(_is_in(clause, other) for other in others)]
    beside = [clause for clause in place if any(_is_beside(clause, other) for other in others)]
    return under or beside or place


def _is_in(clause: Clause, place: Clause) -> bool:
    return clause.plan_id == place.plan_id and is_under(clause.address, place.address)


def _is_beside(clause: Clause, other: Clause) -> bool:
    return clause.plan_id == other.plan_id and parent(clause.address) == parent(other.address)
