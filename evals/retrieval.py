"""Recall of retrieval alone: of the clauses that a question needs, how many are among the first k found."""

from collections.abc import Sequence
from typing import Protocol

from corpus.records import Clause
from evals.given import GivenCitation
from evals.judging import holds
from evals.metrics import Share
from evals.question_set import EvalQuestion, Evidence

DEPTHS = (1, 5, 10)


class Ranker(Protocol):
    """Whatever finds clauses: a question and the user turns before it in, clauses out, best first."""

    def __call__(self, question: str, history: Sequence[str], limit: int) -> Sequence[Clause]:
        """At most `limit` clauses."""


def recall(
    questions: Sequence[EvalQuestion], rank: Ranker, depths: Sequence[int] = DEPTHS
) -> dict[int, Share]:
    """For each depth, the share of all needed evidence that one of the first so many clauses holds."""
    places = [place for question in questions for place in _places(question, rank, max(depths))]
    return {
        depth: Share(sum(place is not None and place < depth for place in places), len(places))
        for depth in depths
    }


def _places(question: EvalQuestion, rank: Ranker, limit: int) -> list[int | None]:
    """For each piece of evidence of a question, the position of the first clause that holds it."""
    if not question.evidence:
        return []
    clauses = rank(question.question, question.history, limit)
    return [_place(entry, clauses) for entry in question.evidence]


def _place(entry: Evidence, clauses: Sequence[Clause]) -> int | None:
    for position, clause in enumerate(clauses):
        citation = GivenCitation(clause.plan_id, clause.label, clause.text)
        if any(holds(choice, citation) for choice in entry.choices):
            return position
    return None
