"""The candidates of a question in their learned order, each with how relevant it is."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.question import Question
from assistant.retrieval.asked import Asked
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.features import Feature
from assistant.retrieval.found import Found
from assistant.retrieval.fusion import Part
from assistant.retrieval.library import Library
from assistant.retrieval.reformulating import LookedFor, subject_of
from assistant.retrieval.relevance import Form, Postings, Sought, TermStatistics, closeness, relevance
from assistant.retrieval.reranking import Reranker
from assistant.retrieval.scope import is_eligible
from assistant.retrieval.structure import Structure
from assistant.steps import Step
from corpus.agencies import AgencyBook
from corpus.records import Clause

_OF_SEARCH = {part: Feature(part.value) for part in Part}


class Ranking:
    """Knows of every clause of a library what ranking looks at; safe in several threads."""

    def __init__(
        self,
        library: Library,
        book: AgencyBook,
        reranker: Reranker,
        without: frozenset[Step] = frozenset(),
    ) -> None:
        self._library = library
        self._structure = Structure(library, book)
        self._reranker = None if Step.RERANK in without else reranker
        self._statistics = TermStatistics(clause.passage for clause in library.clauses)
        self._rows = {clause.key: row for row, clause in enumerate(library.clauses)}
        self._texts = Postings(clause.text for clause in library.clauses)
        self._indicators = {
            clause.key: tuple(
                self._statistics.sought(target.indicator, (Form.BARE,))
                for target in library.targets_of(clause)
            )
            for clause in library.clauses
        }

    def warm_up(self) -> None:
        """Read what is read once of every clause, so that no question has to wait for it."""
        self._structure.warm_up()

    def rank(self, looked_for: LookedFor, candidates: Iterable[Candidate]) -> list[Found]:
        """Those of the candidates that may answer the question, best first."""
        sought = self._sought(looked_for)
        judged = _Judged(
            Asked(looked_for.question),
            looked_for.words,
            whole=_best(sought, self._statistics.postings),
            own=_best(sought, self._texts),
        )
        found = [
            self._found(judged, clause, candidate)
            for candidate in candidates
            if (clause := self._library.clause(candidate.key)) is not None
            and is_eligible(clause, judged.asked)
        ]
        return sorted(found, key=lambda one: (-one.score, one.clause.key))

    def _sought(self, looked_for: LookedFor) -> tuple[Sought, ...]:
        """What a clause is to speak of: in the question's words or, as good, in the plans' words for them."""
        forms = _forms(looked_for.question)
        own = self._statistics.sought(subject_of(looked_for.question), forms)
        if not any(one.plans for one in looked_for.stretches):
            return (own,)
        wordings = [(one.said, *one.plans) for one in looked_for.stretches]
        in_any_words = self._statistics.sought_in_any_words(wordings, forms)
        # English words that nobody knows are in no plan, and count as missing.
        known = not any(one.foreign for one in looked_for.stretches)
        return (own, in_any_words) if known else (in_any_words,)

    def _found(self, judged: "_Judged", clause: Clause, candidate: Candidate) -> Found:
        row = self._rows[clause.key]
        own, whole = float(judged.own[row]), float(judged.whole[row])
        # A heading covers many indicators; a value is of the one that its own words name.
        near = relevance(own if judged.asked.figure else whole, candidate.cosine)
        features = {
            **{_OF_SEARCH[part]: share for part, share in candidate.fused.parts.items()},
            Feature.FUSED: candidate.fused.score,
            Feature.COVERAGE: whole,
            Feature.OWN_COVERAGE: own,
            Feature.CLOSENESS: closeness(candidate.cosine),
            **dict(self._structure.features(judged.asked, clause)),
        }
        if judged.asked.figure:
            features[Feature.FOCUS] = self._focus(clause, judged.words)
        score = candidate.fused.score if self._reranker is None else self._reranker.score(features)
        return Found(clause, score, near, features)

    def _focus(self, clause: Clause, asked: str) -> float:
        """The share, by weight, of the clause's indicator that is asked about; 0 where it has none.

        Who asks for the digital economy means none of its sectors.
        """
        return max((one.coverage(asked) for one in self._indicators[clause.key]), default=0.0)


@dataclass(frozen=True)
class _Judged:
    """A question as its candidates are judged by it.

    `whole`, `own`: how much of what is looked for each clause of the library speaks of, with its headings and
    in its own text, in the wording that it speaks most of; shape (clauses,).
    """

    asked: Asked
    words: str
    whole: NDArray[np.float64]
    own: NDArray[np.float64]


def _best(sought: Iterable[Sought], postings: Postings) -> NDArray[np.float64]:
    best: NDArray[np.float64] = np.maximum.reduce([one.coverages(postings) for one in sought])
    return best


def _forms(question: Question) -> tuple[Form, ...]:
    return (Form.ACCENTED, Form.BARE) if question.accented else (Form.BARE,)
