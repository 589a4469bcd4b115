"""Whether a generation's parts agree: the store, the lexical index and the vectors.

Chroma can lose its graph and still report the full count, so counting isn't enough: sampled clauses have to
find themselves.
"""

import numpy as np

from corpus.errors import IndexDamagedError
from corpus.index.faults import REINGEST
from corpus.index.lexical import LexicalIndex
from corpus.index.tokens import clause_tokens
from corpus.index.vectors import VectorIndex
from corpus.store import Store

SAMPLES = 64
_NEIGHBOURS = 10
_TWIN = 0.99999
"""From this similarity on two vectors are twins; a crowd of them may keep a clause out of its own list."""
_TOLERATED_MISSES = 1
"""The graph is approximate; with a full sample, one miss is not yet damage."""


def verify(store: Store, lexical: LexicalIndex, vectors: VectorIndex, *, dimension: int) -> None:
    """Raise IndexDamagedError, saying what disagrees, unless counts agree and samples find themselves."""
    count, keys = store.clause_count(), store.keys()
    for part, found in (
        ("store", len(keys)),
        ("lexical index", lexical.count),
        ("vector index", vectors.count),
    ):
        if found != count:
            raise _damaged(store, f"{count} clauses, but {found} in the {part}")
    sampled = [keys[row] for row in sample(count)]
    _verify_vectors(store, vectors, sampled, dimension)
    _verify_lexical(store, lexical, sampled)


def sample(count: int) -> list[int]:
    """Up to `SAMPLES` rows of `count`, evenly spread, the first and the last among them."""
    return sorted({round(row) for row in np.linspace(0, count - 1, min(count, SAMPLES))})


def _verify_vectors(store: Store, vectors: VectorIndex, keys: list[str], dimension: int) -> None:
    missed = [key for key in keys if not _finds_itself(store, vectors, key, dimension)]
    if len(missed) > (_TOLERATED_MISSES if len(keys) == SAMPLES else 0):
        raise _damaged(
            store, f"{len(missed)} of {len(keys)} sampled vectors are not found, the first {missed[0]}"
        )


def _finds_itself(store: Store, vectors: VectorIndex, key: str, dimension: int) -> bool:
    vector = store.vector(key)
    if vector is None or vector.shape != (dimension,):
        raise _damaged(store, f"{key} has no vector of {dimension} numbers")
    hits = vectors.search(vector, _NEIGHBOURS)
    crowded = len(hits) == _NEIGHBOURS and hits[-1].score > _TWIN
    return crowded or any(hit.key == key for hit in hits)


def _verify_lexical(store: Store, lexical: LexicalIndex, keys: list[str]) -> None:
    for key in keys:
        clause, segmented = store.clause_by_key(key), store.clause_words(key)
        if clause is None or segmented is None or not lexical.holds(key, clause_tokens(clause, segmented)):
            raise _damaged(store, f"{key} is not in the lexical index as the store has it")


def _damaged(store: Store, what: str) -> IndexDamagedError:
    return IndexDamagedError(
        f"{store.path.parent}: the index does not agree with its store: {what}.", REINGEST
    )
