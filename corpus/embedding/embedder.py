"""What an embedder is to everything that uses one."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their cosine similarity.

    Implementations guarantee: vectors of unit length, the same vector for the same text whatever it is
    embedded beside (up to rounding), and calls from several threads at once. An empty text has a vector too.
    """

    @property
    def name(self) -> str:
        """The model's name. Stored in an index; vectors of differently named models are never compared."""
        ...

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of texts that are to be found: shape (len(texts), dimension), in the order given."""
        ...

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """The vector of one question: shape (dimension,)."""
        ...
