"""An opened generation: what the assistant searches and reads."""

from collections.abc import Collection, Sequence
from contextlib import ExitStack, closing

import numpy as np
from numpy.typing import NDArray

from corpus.errors import IndexDamagedError
from corpus.index.chroma import ChromaPlace
from corpus.index.exact import ExactSearch
from corpus.index.faults import REINGEST
from corpus.index.generations import LEXICAL_FOLDER, STORE_FILE, VECTORS_FOLDER, Generations
from corpus.index.identity import check_files, read_identity
from corpus.index.in_use import ReadingMark
from corpus.index.lexical import LexicalIndex
from corpus.index.records import Hit, IndexIdentity, LexicalField
from corpus.index.vectors import VectorIndex
from corpus.index.verification import verify
from corpus.settings import CorpusSettings
from corpus.store import Store


class Index:
    """One published generation, open for reading; usable from several threads.

    It stays as it is, and on the disk, while newer ones are published, until it is closed.
    """

    def __init__(
        self,
        identity: IndexIdentity,
        store: Store,
        lexical: LexicalIndex,
        vectors: VectorIndex,
        mark: ReadingMark | None = None,
    ) -> None:
        """`mark`: keeps the generation from being removed; None for the writer's own."""
        self.identity = identity
        self._mark = mark
        self.store = store
        self._lexical = lexical
        self._vectors = vectors
        self._exact = ExactSearch(store)

    def search_lexical(
        self, field: LexicalField, tokens: Sequence[str], limit: int, plan_ids: Collection[str] | None
    ) -> list[Hit]:
        """The best clauses that have any of the tokens (see `question_tokens`), by BM25, best first.

        `plan_ids`: only clauses of these plans; None for all, and none at all for an empty collection.
        """
        return self._lexical.search(field, tokens, limit, plan_ids)

    def search_dense(
        self, vector: NDArray[np.float32], limit: int, plan_ids: Collection[str] | None
    ) -> list[Hit]:
        """The nearest clauses to a vector of unit length, by cosine similarity, best first.

        Over all plans Chroma answers; within chosen plans the search is exact. `plan_ids` as above.
        """
        if plan_ids is None or self.identity.plans.keys() <= set(plan_ids):
            return self._vectors.search(vector, limit)
        return self._exact.search(vector, limit, plan_ids)

    def check(self) -> None:
        """Raise IndexDamagedError unless store, lexical index and vectors agree."""
        self.store.check()
        if self.store.clause_count() != self.identity.clause_count:
            raise IndexDamagedError(
                f"{self.store.path}: has not the number of clauses that it had.", REINGEST
            )
        verify(self.store, self._lexical, self._vectors, dimension=self.identity.dimension)

    def close(self) -> None:
        """Let go of the files. Nothing else may be called afterwards."""
        self._vectors.close()
        self.store.close()
        if self._mark is not None:
            self._mark.close()


def place_of(settings: CorpusSettings, generations: Generations, name: str) -> ChromaPlace:
    """Where the vectors of a generation are, or are to be."""
    return ChromaPlace(generations.folder(name) / VECTORS_FOLDER, settings.chroma_url, name)


def open_parts(
    settings: CorpusSettings,
    generations: Generations,
    identity: IndexIdentity,
    mark: ReadingMark | None = None,
) -> Index:
    """Open a generation's files as they are, unchecked."""
    folder = generations.folder(identity.generation)
    if not (folder / STORE_FILE).exists():
        raise IndexDamagedError(f"{folder / STORE_FILE}: is missing.", REINGEST)
    lexical = LexicalIndex(folder / LEXICAL_FOLDER)
    vectors = VectorIndex.open(place_of(settings, generations, identity.generation))
    return Index(identity, Store.open(folder / STORE_FILE), lexical, vectors, mark)


def open_checked(settings: CorpusSettings, generations: Generations, name: str) -> Index:
    """Open a published generation; raises IndexDamagedError if anything of it is damaged."""
    folder = generations.folder(name)
    identity = read_identity(folder)
    with ExitStack() as unless_sound:
        mark = unless_sound.enter_context(closing(ReadingMark(folder)))
        check_files(folder)
        index = unless_sound.enter_context(closing(open_parts(settings, generations, identity, mark)))
        index.check()
        unless_sound.pop_all()
    return index
