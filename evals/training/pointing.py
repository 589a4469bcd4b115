"""Questions whose clauses are known, as vectors and rows of clauses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chain import Assistant
from corpus.records import Clause
from evals.folding import fold_quote
from evals.given import GivenCitation
from evals.judging import holds
from evals.question_set import EvalQuestion, Evidence


@dataclass(frozen=True)
class Pointed:
    """A question's vector, shape (dimension,), the rows of the clauses that answer it, and those searched."""

    vector: NDArray[np.float32]
    answering: tuple[int, ...]
    searched: tuple[int, ...]


class Pointer:
    """Points from questions to the rows of an index's clauses."""

    def __init__(self, assistant: Assistant) -> None:
        keys, self.vectors = assistant.index.store.vectors()
        self._assistant = assistant
        self._clauses = [assistant.library.clause(key) for key in keys]
        self._folded = [fold_quote(one.text) if one else "" for one in self._clauses]
        self._of_plan = _rows_of_plans(self._clauses)

    def points(self, questions: Iterable[EvalQuestion]) -> Iterator[Pointed]:
        """Every question that some clause answers."""
        for question in questions:
            rows = [row for entry in question.evidence for row in self._holding(entry)]
            if rows:
                understood = self._assistant.understand(question.question, question.history)
                plans = understood.plan_ids or tuple(self._of_plan)
                searched = [row for plan in plans for row in self._of_plan[plan]]
                vector = self._assistant.searcher.vector(understood)
                yield Pointed(vector, tuple(dict.fromkeys(rows)), tuple(searched))

    def _holding(self, entry: Evidence) -> Iterator[int]:
        for choice in entry.choices:
            quote = fold_quote(choice.quote)
            for row in self._of_plan.get(choice.doc, ()):
                clause = self._clauses[row]
                if clause is not None and quote in self._folded[row] and _is_held(choice, clause):
                    yield row


def _is_held(choice: Evidence, clause: Clause) -> bool:
    return holds(choice, GivenCitation(clause.plan_id, clause.label, clause.text))


def _rows_of_plans(clauses: Sequence[Clause | None]) -> Mapping[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, clause in enumerate(clauses):
        if clause is not None:
            rows.setdefault(clause.plan_id, []).append(row)
    return rows
