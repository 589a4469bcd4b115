"""A plain search as a system that answers: its best passages are its answer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from evals.question_set import EvalQuestion
from evals.running.answering import answered
from evals.runs.reply import Reply, Search
from evals.search.passages import Passage, Ranker
from evals.search.searching import DEEPEST, held_by

SHOWN = 5
"""Passages that make up an answer."""


class Baseline:
    """Answers every question with the first passages that `rank` finds, word for word; never refuses."""

    def __init__(self, name: str, rank: Ranker) -> None:
        self._name = name
        self._rank = rank

    def __call__(self, question: EvalQuestion) -> Reply:
        """The passages as an answer, and all that was found as its search."""
        found: list[Passage] = []

        def ask() -> Mapping[str, object]:
            found.extend(self._rank(question.question, question.history, DEEPEST))
            return _payload(found[:SHOWN])

        reply = answered(self._name, question, ask)
        held = tuple(tuple(sorted(held_by(one, question.evidence))) for one in found)
        return replace(reply, search=Search(held, reply.milliseconds))


def _payload(passages: Sequence[Passage]) -> dict[str, object]:
    """The passages in the shape of the API's answer; an empty label where the search knows no clauses."""
    return {
        "status": "answered" if passages else "not_found",
        "answer": "\n\n".join(f"{one.text} [{number}]" for number, one in enumerate(passages, start=1)),
        "citations": [
            {"number": number, "plan_id": one.plan_id, "label": one.label or "", "text": one.text}
            for number, one in enumerate(passages, start=1)
        ],
    }
