"""A deterministic embedder without a model, for tests and quick trials."""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from corpus.vietnamese.syllables import fold

_WORD = re.compile(r"\w+")


class HashedEmbedder:
    """A bag of syllables, lower-cased and without accents, each hashed to a place and a sign.

    It implements `Embedder`: texts that share syllables are near each other, and nothing is understood. The
    hash is the same in every process and on every machine.
    """

    def __init__(self, dimension: int = 64) -> None:
        self.dimension = dimension
        self.name = f"hashed-{dimension}"

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of the texts: shape (len(texts), dimension), unit length."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self.embed_query(text)
        return vectors

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """The vector of one text: shape (dimension,), unit length."""
        bag = self._bag(_WORD.findall(fold(text)))
        if not bag.any():
            # No syllable at all, or signs that cancel each other out: such texts share one vector.
            bag = self._bag([""])
        return (bag / np.linalg.norm(bag)).astype(np.float32)

    def _bag(self, syllables: Iterable[str]) -> NDArray[np.float64]:
        bag = np.zeros(self.dimension)
        for syllable in syllables:
            place = int.from_bytes(blake2b(syllable.encode(), digest_size=8).digest(), "little")
            bag[(place >> 1) % self.dimension] += 1.0 if place & 1 else -1.0
        return bag
