"""A cross-encoder, where one is set: it reads question and clause together and orders the best anew."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.retrieval.found import Found
from assistant.settings import AssistantSettings
from corpus.errors import EmbeddingError

DEPTH = 30
"""So many of the best candidates are read; a cross-encoder takes tens of milliseconds for each."""


class PairScorer(Protocol):
    """Says of texts how well each answers a question; higher is better."""

    def __call__(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """A score for each text, in their order."""


def reordered(found: Sequence[Found], question: str, scorer: PairScorer) -> list[Found]:
    """The first `DEPTH` in the scorer's order, with the scores of the places they take; then the others."""
    first = found[:DEPTH]
    marks = scorer(question, [one.clause.passage for one in first])
    order = sorted(range(len(first)), key=lambda place: -marks[place])
    moved = [replace(first[old], score=first[new].score) for new, old in enumerate(order)]
    return [*moved, *found[DEPTH:]]


def load_cross_encoder(settings: AssistantSettings) -> PairScorer | None:
    """The cross-encoder that `settings.cross_encoder` names; None where it names none.

    Raises EmbeddingError when it cannot be loaded. Without `settings.allow_hub` no hub is asked.
    """
    if settings.cross_encoder is None:
        return None
    # Importing the library takes seconds, which nobody without a cross-encoder should wait for.
    from safetensors import SafetensorError
    from sentence_transformers import CrossEncoder

    try:
        model = CrossEncoder(settings.cross_encoder, local_files_only=not settings.allow_hub)
    except (OSError, ValueError, RuntimeError, LookupError, ImportError, SafetensorError) as error:
        reason = str(error).strip().split("\n", 1)[0].rstrip(".")
        raise EmbeddingError(
            f"The cross-encoder {settings.cross_encoder} cannot be loaded: {reason}.",
            "Set HOIKEHOACH_CROSS_ENCODER to the folder of a sentence-transformers CrossEncoder, unset it, "
            "or, with HOIKEHOACH_ALLOW_HUB=true, name one on a hub.",
        ) from error

    def score(question: str, texts: Sequence[str]) -> Sequence[float]:
        pairs = [(question, text) for text in texts]
        marks: Sequence[float] = model.predict(pairs, show_progress_bar=False).tolist() if pairs else []
        return marks

    return score
