"""Putting questions to a search, and noting which of the needed clauses each found passage holds."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from evals.given import GivenCitation
from evals.judging import holds
from evals.question_set import EvalQuestion, Evidence
from evals.search.passages import Passage, Ranker

DEEPEST = 10
"""So many passages are looked at for a question."""


@dataclass(frozen=True)
class Searched:
    """What a search found for one question that needs evidence.

    `held`: for each passage, best first, the positions of the evidence entries that it holds.
    """

    question: EvalQuestion
    held: tuple[frozenset[int], ...]
    milliseconds: float


def search_all(questions: Iterable[EvalQuestion], rank: Ranker) -> Iterator[Searched]:
    """Search for one question after the other; those that need no evidence are left out."""
    for question in questions:
        if question.evidence:
            started = time.perf_counter()
            passages = rank(question.question, question.history, DEEPEST)
            milliseconds = (time.perf_counter() - started) * 1000
            held = tuple(held_by(passage, question.evidence) for passage in passages)
            yield Searched(question, held, milliseconds)


def held_by(passage: Passage, evidence: Sequence[Evidence]) -> frozenset[int]:
    """The positions of the entries of evidence that the passage holds."""
    return frozenset(
        position
        for position, entry in enumerate(evidence)
        if any(_holds(choice, passage) for choice in entry.choices)
    )


def _holds(choice: Evidence, passage: Passage) -> bool:
    """A passage without a label cannot be asked for one: the quote suffices."""
    if passage.label is None:
        return holds(replace(choice, by_label=False), GivenCitation(passage.plan_id, "", passage.text))
    return holds(choice, GivenCitation(passage.plan_id, passage.label, passage.text))
