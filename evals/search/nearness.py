"""How near the best clause comes, where the plans answer and where they don't: what the threshold parts.

A question whose words show that no plan can answer it (another province, a document that isn't there) is
refused before any search, and isn't counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.chain import Assistant
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
    found: dict[bool, list[float]] = {True: [], False: []}
    for question in questions:
        asked = assistant.understand(question.question, question.history)
        if asked.out_of_scope is None and not (asked.foreign_places or asked.unknown_documents):
            best = assistant.searcher.search(asked, _LOOKED_AT)
            found[question.answerable].append(max((one.relevance for one in best), default=0.0))
    return Nearness(tuple(found[True]), tuple(found[False]))


def _share(those: Iterable[bool]) -> float:
    counted = list(those)
    return sum(counted) / len(counted) if counted else 0.0
