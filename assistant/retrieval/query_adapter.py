"""A linear map that turns a question's vector towards the clauses that answer such questions.

The built-in model is small and general; what questions say and plans print lies further apart in it than it
has to. The map was learned by `make train` from questions made out of the registers. It changes questions
only, so an index needn't know of it, and belongs to the one model that it was learned with. What it finds
stands beside what the model finds by itself, which knows more of other texts.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.library import Library
from corpus.settings import DEFAULT_MODEL

ADAPTER = Path(__file__).with_name("query_adapter.npy")

Vector = NDArray[np.float32]


class QueryAdapter:
    """`turn`, shape (dimension, dimension), is added to the identity."""

    def __init__(self, turn: NDArray[np.float32]) -> None:
        self._turn = turn

    def adapt(self, vector: Vector) -> Vector:
        """The vector turned, of unit length again; shape (dimension,)."""
        turned = vector + self._turn @ vector
        adapted: Vector = (turned / np.linalg.norm(turned)).astype(np.float32)
        return adapted


def adapter_for(model: str, library: Library) -> QueryAdapter | None:
    """The shipped adapter, for the model that it was learned with; None for any other.

    None, too, for texts in which no tasks and no targets were found: it knows what plans are asked.
    """
    of_plans = bool(library.tasks or library.targets)
    return _shipped() if of_plans and model == DEFAULT_MODEL else None


def keep_turn(turn: NDArray[np.float32]) -> None:
    """Ship this map from now on."""
    np.save(ADAPTER, turn.astype(np.float16))
    _shipped.cache_clear()


@cache
def _shipped() -> QueryAdapter:
    return QueryAdapter(np.load(ADAPTER).astype(np.float32))
