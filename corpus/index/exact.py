"""Exact dense search over the clauses of a few plans.

Chroma's own filter is slow (it walks the graph until enough rows fit); one plan's vectors are a small matrix.
"""

from collections.abc import Collection
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.index.records import Hit
from corpus.store import Store

_PLANS_IN_MEMORY = 64


class ExactSearch:
    """Cosine similarity by multiplication, from the vectors in the store; usable from several threads."""

    def __init__(self, store: Store) -> None:
        self._vectors = lru_cache(maxsize=_PLANS_IN_MEMORY)(store.vectors)

    def search(self, vector: NDArray[np.float32], limit: int, plan_ids: Collection[str]) -> list[Hit]:
        """The `limit` nearest clauses of these plans, best first; equal ones in the order of the clauses."""
        hits: list[Hit] = []
        for plan_id in sorted(set(plan_ids)):
            keys, vectors = self._vectors(plan_id)
            if keys:
                scores = vectors @ vector
                best = np.argsort(-scores, kind="stable")[: max(limit, 0)]
                hits.extend(Hit(keys[row], float(scores[row])) for row in best)
        return sorted(hits, key=lambda hit: -hit.score)[: max(limit, 0)]
