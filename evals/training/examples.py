"""What the reranker learns from: the candidates of questions whose evidence is known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.features import Feature
from assistant.retrieval.found import Found
from evals.given import GivenCitation
from evals.judging import holds
from evals.question_set import EvalQuestion

COLUMNS = tuple(Feature)
"""The features in the order of the columns of an example."""

Ranked = Callable[[EvalQuestion], Sequence[Found]]


@dataclass(frozen=True)
class Example:
    """The candidates of one question: features, shape (candidates, features), and what each holds.

    `held`: for each candidate the numbers of the pieces of evidence that it holds. `needed`: how many pieces
    the question has.
    """

    features: NDArray[np.float64]
    held: tuple[frozenset[int], ...]
    needed: int


def examples(questions: Iterable[EvalQuestion], ranked: Ranked) -> Iterator[Example]:
    """An example of each question with evidence for which anything was found."""
    for question in questions:
        if question.evidence and (found := ranked(question)):
            yield Example(
                np.array([[one.features.get(column, 0.0) for column in COLUMNS] for one in found]),
                tuple(_held(question, one) for one in found),
                len(question.evidence),
            )


def _held(question: EvalQuestion, found: Found) -> frozenset[int]:
    clause = found.clause
    citation = GivenCitation(clause.plan_id, clause.label, clause.text)
    return frozenset(
        number
        for number, entry in enumerate(question.evidence)
        if any(holds(choice, citation) for choice in entry.choices)
    )
