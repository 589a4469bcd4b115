"""The searches of a question: by meaning, and by words in three forms; their scores fused."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.retrieval.fusion import MEANING, Fused, Part, fuse, weights_for
from assistant.retrieval.query_adapter import QueryAdapter, Vector
from assistant.retrieval.reformulating import LookedFor
from assistant.steps import Step
from corpus.embedding.embedder import Embedder
from corpus.index import Hit, Index, LexicalField
from corpus.index.tokens import question_tokens

_LEXICAL = {
    Part.WORDS: LexicalField.WORDS,
    Part.SYLLABLES: LexicalField.SYLLABLES,
    Part.FOLDED: LexicalField.FOLDED,
}

_REMEMBERED = 1024
"""Vectors of questions that are kept, since people ask the same things."""


@dataclass(frozen=True)
class Candidate:
    """A clause that some search returned; `cosine` is the lowest returned where the dense one didn't."""

    key: str
    fused: Fused
    cosine: float


class CandidateSearch:
    """Searches one opened index; safe in several threads, as the index and the embedder are.

    Each search returns at most `limit` clauses; searches that are switched off return none, nor does the one
    with adapted questions where the model has no adapter.
    """

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        adapter: QueryAdapter | None,
        limit: int,
        without: frozenset[Step] = frozenset(),
    ) -> None:
        self._index = index
        self._embedded = lru_cache(maxsize=_REMEMBERED)(embedder.embed_query)
        self._adapter = adapter
        self._limit = limit
        left_out = without if adapter else without | {Step.ADAPTED}
        self._parts = tuple(part for part in Part if Step(part.value) not in left_out)

    def candidates(self, looked_for: LookedFor, plan_ids: Collection[str] | None) -> list[Candidate]:
        """What the searches find in these plans, in all where None; in no order."""
        weights = weights_for(looked_for.question, adapted=Part.ADAPTED in self._parts)
        searches = {
            part: self._search(part, looked_for, plan_ids) for part in self._parts if weights.of(part) > 0
        }
        cosines = searches.get(Part.DENSE, {})
        lowest = min(cosines.values(), default=-1.0)
        return [
            Candidate(key, fused, cosines.get(key, lowest)) for key, fused in fuse(searches, weights).items()
        ]

    def vector(self, looked_for: LookedFor, *, adapted: bool = False) -> Vector:
        """What the searches by meaning look for: shape (dimension,), unit length."""
        vector = self._embedded(looked_for.told)
        return self._adapter.adapt(vector) if adapted and self._adapter else vector

    def _search(
        self, part: Part, looked_for: LookedFor, plan_ids: Collection[str] | None
    ) -> Mapping[str, float]:
        if part in MEANING:
            vector = self.vector(looked_for, adapted=part is Part.ADAPTED)
            return _scores(self._index.search_dense(vector, self._limit, plan_ids))
        field = _LEXICAL[part]
        tokens = question_tokens(field, looked_for.words)
        return _scores(self._index.search_lexical(field, tokens, self._limit, plan_ids))


def _scores(hits: list[Hit]) -> dict[str, float]:
    return {hit.key: hit.score for hit in hits}
