"""How near the best clause comes, where the plans answer and where they don't: what the threshold parts.

A question whose words show that no plan can answer it (another province, a document that isn't there) is
refused before any search, and isn't counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.chain import Assistant
from assistant.question import Question
from assistant.retrieval.found import Found
from evals.question_set import EvalQuestion

THRESHOLDS = (0.30, 0.36, 0.42, 0.46, 0.50, 0.56, 0.62)
_LOOKED_AT = 5


@dataclass(frozen=True)
class Nearness:
    """The highest relevance among the first five clauses of each question."""

    answerable: tuple[float, ...]
    unanswerable: tuple[float, ...]

    def let_through(self, threshold: float) -> float:
        """The share of answerable questions with a clause at least so relevant."""
        return _share(one >= threshold for one in self.answerable)

    def refused(self, threshold: float) -> float:
        """The share of unanswerable questions without any."""
        return _share(one < threshold for one in self.unanswerable)


def nearness(assistant: Assistant, questions: Iterable[EvalQuestion]) -> Nearness:
    """The nearness of every question that is searched at all."""
    told: dict[bool, list[float]] = {True: [], False: []}
    for question in questions:
        asked = assistant.understand(question.question, question.history)
        relevance = nearest(asked, assistant.searcher.search(asked, _LOOKED_AT))
        if relevance is not None:
            told[question.answerable].append(relevance)
    return Nearness(tuple(told[True]), tuple(told[False]))


def nearest(asked: Question, found: Sequence[Found]) -> float | None:
    """The highest relevance among the first clauses; None for a question refused before any search."""
    if asked.out_of_scope is not None or asked.foreign_places or asked.unknown_documents:
        return None
    return max((one.relevance for one in found[:_LOOKED_AT]), default=0.0)


def _share(those: Iterable[bool]) -> float:
    counted = list(those)
    return sum(counted) / len(counted) if counted else 0.0
