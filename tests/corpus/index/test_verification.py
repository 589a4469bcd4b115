"""Verification sees what counting and checksums cannot."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError
from corpus.index.chroma import ChromaPlace
from corpus.index.lexical import LexicalIndex
from corpus.index.tokens import clause_tokens, clause_words
from corpus.index.vectors import VectorIndex
from corpus.index.verification import SAMPLES, sample, verify
from corpus.records import Clause
from corpus.store import Store
from tests.corpus.index.factories import EMBEDDER, many_clauses, reading

Vectors = NDArray[np.float32]


def parts(
    folder: Path,
    clauses: Sequence[Clause],
    *,
    served: Callable[[Vectors], Vectors] = lambda vectors: vectors,
    indexed: Callable[[Clause], Clause] = lambda clause: clause,
) -> tuple[Store, LexicalIndex, VectorIndex]:
    """The store of these clauses, and indexes that were built from something else."""
    plan = reading(clauses[0].plan_id, {"1": "…"})
    words = [clause_words(clause) for clause in clauses]
    vectors = EMBEDDER.embed_passages([clause.passage for clause in clauses])
    store = Store.create(folder / "store.sqlite3")
    store.write_plan(type(plan)(plan.plan, tuple(clauses)), words, vectors)
    tokens = [
        (clause.plan_id, clause.key, clause_tokens(indexed(clause), clause_words(indexed(clause))))
        for clause in clauses
    ]
    LexicalIndex.build(folder / "lexical", tokens)
    place = ChromaPlace(folder / "vectors", None, "000001-00000000")
    VectorIndex.build(place, [clause.key for clause in clauses], served(vectors))
    return store, LexicalIndex(folder / "lexical"), VectorIndex.open(place)


def other_text(clause: Clause) -> Clause:
    return reading(clause.plan_id, {clause.address: "khác hẳn"}).clauses[0]


def test_parts_that_agree_pass(tmp_path: Path) -> None:
    verify(*parts(tmp_path, many_clauses(150).clauses), dimension=64)


def test_twins_pass(tmp_path: Path) -> None:
    twins = reading("a", {str(n): "Tổ chức thực hiện" for n in range(120)})
    verify(*parts(tmp_path, twins.clauses), dimension=64)


def test_vectors_of_other_clauses_are_noticed(tmp_path: Path) -> None:
    store, lexical, vectors = parts(tmp_path, many_clauses(150).clauses, served=lambda rows: -rows)
    with pytest.raises(IndexDamagedError, match="sampled vectors"):
        verify(store, lexical, vectors, dimension=64)


def test_words_of_other_clauses_are_noticed(tmp_path: Path) -> None:
    store, lexical, vectors = parts(tmp_path, many_clauses(30).clauses, indexed=other_text)
    with pytest.raises(IndexDamagedError, match="lexical"):
        verify(store, lexical, vectors, dimension=64)


def test_another_dimension_is_noticed(tmp_path: Path) -> None:
    store, lexical, vectors = parts(tmp_path, many_clauses(30).clauses)
    with pytest.raises(IndexDamagedError, match="32 numbers"):
        verify(store, lexical, vectors, dimension=32)


@pytest.mark.parametrize("count", [0, 1, 2, 63, 64, 65, 1300, 100_000])
def test_samples_are_spread_from_the_first_to_the_last(count: int) -> None:
    rows = sample(count)
    assert len(rows) == min(count, SAMPLES)
    assert rows == sorted(set(rows))
    assert {0, count - 1} <= set(rows) or count == 0
