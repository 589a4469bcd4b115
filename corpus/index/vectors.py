"""The vector index: cosine similarity over the clauses' vectors, served by Chroma.

Chroma is a cache here: what it holds is in the store as well. Its collection is written once, closed, and
only read from then on. Several processes may read one finished folder; only the writer of a new one writes.
"""

from typing import Self

import numpy as np
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from chromadb.errors import NotFoundError
from numpy.typing import NDArray

from corpus.index.chroma import ChromaPlace, chroma_faults, connect
from corpus.index.records import Hit

_ROWS_AT_ONCE = 5_000
"""Chroma takes 5,461 rows in one call."""


class VectorIndex:
    """The vectors of one finished generation, open for reading; usable from several threads."""

    def __init__(self, place: ChromaPlace, client: Client) -> None:
        self._place = place
        self._client = client
        with chroma_faults(place):
            self._collection = client.get_collection(place.collection, embedding_function=None)

    @classmethod
    def open(cls, place: ChromaPlace) -> Self:
        """Open what `build` wrote; raises IndexDamagedError if it isn't there."""
        client = connect(place)
        try:
            return cls(place, client)
        except BaseException:
            client.close()
            raise

    @classmethod
    def build(cls, place: ChromaPlace, keys: list[str], vectors: NDArray[np.float32]) -> None:
        """Write a new collection of these vectors, shape (len(keys), dimension), and let go of it."""
        client = connect(place)
        try:
            with chroma_faults(place, writing=True):
                collection = client.create_collection(
                    place.collection, configuration=_configuration(len(keys)), embedding_function=None
                )
                for start in range(0, len(keys), _ROWS_AT_ONCE):
                    rows = slice(start, start + _ROWS_AT_ONCE)
                    collection.add(ids=keys[rows], embeddings=vectors[rows])
        finally:
            client.close()

    @property
    def count(self) -> int:
        """How many vectors Chroma says it has."""
        with chroma_faults(self._place):
            return self._collection.count()

    def search(self, vector: NDArray[np.float32], limit: int) -> list[Hit]:
        """The `limit` nearest clauses by cosine similarity, best first."""
        if limit < 1:
            return []
        with chroma_faults(self._place):
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1), n_results=limit, include=["distances"]
            )
        distances = found["distances"] or [[]]
        return [Hit(key, 1.0 - distance) for key, distance in zip(found["ids"][0], distances[0], strict=True)]

    def close(self) -> None:
        """Let go of Chroma's files or of the connection."""
        self._client.close()


def drop_collection(place: ChromaPlace) -> None:
    """Delete a generation's collection from the server, if it is there."""
    client = connect(place)
    try:
        with chroma_faults(place):
            try:
                client.delete_collection(place.collection)
            except NotFoundError:
                return
    finally:
        client.close()


def _configuration(rows: int) -> CreateCollectionConfiguration:
    """`sync_threshold`: the whole graph is put on disk with the last row, so that opening replays nothing."""
    return {
        "hnsw": {
            "space": "cosine",
            "max_neighbors": 32,
            "ef_construction": 200,
            "ef_search": 200,
            "sync_threshold": max(rows, 2),
        }
    }
