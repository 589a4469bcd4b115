"""Passages and rankers for tests of search."""

from evals.search.passages import Passage, Ranker
from evals.search.searching import Searched
from tests.evals.factories import LABEL, PLAN, QUOTE, make_evidence, make_question


def make_passage(text: str = QUOTE, plan_id: str = PLAN, label: str | None = LABEL) -> Passage:
    return Passage(plan_id, text, label)


OTHER = make_passage("Câu khác.")


def ranking(*passages: Passage) -> Ranker:
    """A ranker that finds these passages, whatever is asked."""

    def rank(question, history, limit):
        return passages[:limit]

    return rank


def make_searched(needed: int, *held: set[int], milliseconds: float = 1.0, **changes) -> Searched:
    """The outcome of a question that needs so many clauses; `held` by each passage, best first."""
    evidence = tuple(make_evidence(quote=f"Câu {number}") for number in range(needed))
    return Searched(make_question(evidence=evidence, **changes), tuple(map(frozenset, held)), milliseconds)
