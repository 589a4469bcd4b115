"""Words and vectors of the clauses: taken from an earlier store where it has them, else computed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.embedder import Embedder
from corpus.index.building import Progress
from corpus.index.records import Stage
from corpus.index.tokens import clause_words
from corpus.records import Clause, PlanReading
from corpus.store import ClauseWords, Store

_TEXTS_AT_ONCE = 64

Heard = tuple[tuple[str, ...], str]
"""What words and vector of a clause depend on: its headings and its text."""


@dataclass(frozen=True)
class Computed:
    """Words and vectors by headings and text, and how many vectors had to be computed anew."""

    words: Mapping[Heard, ClauseWords]
    vectors: Mapping[Heard, NDArray[np.float32]]
    embedded: int

    def words_of(self, reading: PlanReading) -> list[ClauseWords]:
        """The words of each clause of the reading."""
        return [self.words[_heard(clause)] for clause in reading.clauses]

    def vectors_of(self, reading: PlanReading, dimension: int) -> NDArray[np.float32]:
        """The vectors of the clauses of the reading, shape (clauses, dimension)."""
        rows = [self.vectors[_heard(clause)] for clause in reading.clauses]
        return np.array(rows, dtype=np.float32).reshape(len(rows), dimension)


NOTHING = Computed(words={}, vectors={}, embedded=0)


def recall(store: Store, *, same_model: bool) -> Computed:
    """What an earlier store has: its words, and its vectors if they are of the model in use."""
    clauses = store.clauses()
    words = {_heard(clause): words for clause, (_, words) in zip(clauses, store.words(), strict=True)}
    if not same_model:
        return Computed(words=words, vectors={}, embedded=0)
    _, rows = store.vectors()
    vectors = {_heard(clause): row for clause, row in zip(clauses, rows, strict=True)}
    return Computed(words=words, vectors=vectors, embedded=0)


def compute(
    readings: Sequence[PlanReading], known: Computed, embedder: Embedder, progress: Progress
) -> Computed:
    """Words and vectors of all clauses; only what isn't known is segmented and embedded, each text once."""
    clauses = {_heard(clause): clause for reading in readings for clause in reading.clauses}
    words = dict(known.words)
    unsegmented = [heard for heard in clauses if heard not in words]
    for done, heard in enumerate(unsegmented, start=1):
        words[heard] = clause_words(clauses[heard])
        progress(Stage.WORDS, done, len(unsegmented))
    vectors = dict(known.vectors)
    unembedded = [heard for heard in clauses if heard not in vectors]
    for start in range(0, len(unembedded), _TEXTS_AT_ONCE):
        batch = unembedded[start : start + _TEXTS_AT_ONCE]
        rows = embedder.embed_passages([clauses[heard].passage for heard in batch])
        vectors.update(zip(batch, rows, strict=True))
        progress(Stage.VECTORS, start + len(batch), len(unembedded))
    return Computed(words=words, vectors=vectors, embedded=len(unembedded))


def _heard(clause: Clause) -> Heard:
    return clause.heading, clause.text
