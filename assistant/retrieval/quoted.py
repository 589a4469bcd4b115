"""Places of a plan that a question quotes: "điểm d khoản 8 Mục III", "Phụ lục 02"."""

from collections.abc import Iterable, Mapping

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
    places = {pattern: [one for one in held if fits(pattern, one.address)] for pattern in question.addresses}
    chosen = {
        clause.key
        for pattern, place in places.items()
        for clause in _completed(place, _telling_more(pattern, places))
    }
    found = [clause for clause in held if clause.key in chosen]
    return tuple(clause for clause in found if not any(_is_in(other, clause) for other in found))


def _telling_more(pattern: str, places: Mapping[str, list[Clause]]) -> list[Clause]:
    """The clauses at the other quoted places; where one is quoted in full, only those at such ones.

    "Điểm đ khoản 5 … điểm c, d": that khoản says which c and d are meant, they don't say it of each other.
    """
    others = {other: place for other, place in places.items() if other != pattern}
    full = {other: place for other, place in others.items() if SEPARATOR in other}
    return [one for place in (full or others).values() for one in place]


def _completed(place: list[Clause], others: list[Clause]) -> Iterable[Clause]:
    """Those of the clauses that lie under one quoted elsewhere in the question, else beside one; else all."""
    under = [clause for clause in place if any(_is_in(clause, other) for other in others)]
    beside = [clause for clause in place if any(_is_beside(clause, other) for other in others)]
    return under or beside or place


def _is_in(clause: Clause, place: Clause) -> bool:
    return clause.plan_id == place.plan_id and is_under(clause.address, place.address)


def _is_beside(clause: Clause, other: Clause) -> bool:
    return clause.plan_id == other.plan_id and parent(clause.address) == parent(other.address)
