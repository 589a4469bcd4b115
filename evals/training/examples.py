"""What the reranker learns from: the candidates of questions whose evidence is known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.features import Feature
from assistant.retrieval.found import Found
from evals.question_set import EvalQuestion
from evals.search.passages import Passage
from evals.search.searching import held_by

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
                tuple(held_by(Passage.of(one.clause), question.evidence) for one in found),
                len(question.evidence),
            )
