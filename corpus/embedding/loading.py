"""Which embedder the settings ask for."""

from corpus.embedding.embedder import Embedder
from corpus.embedding.hashed import HashedEmbedder
from corpus.settings import CorpusSettings

HASHED_MODEL = "hashed"
"""Value of the setting `model` that asks for the embedder without a model."""


def load_embedder(settings: CorpusSettings) -> Embedder:
    """Load the embedder that `settings.model` names; a built-in model is converted on its first use.

    Raises EmbeddingError, naming the setting and the mend, when the model cannot be had.
    """
    if settings.model == HASHED_MODEL:
        return HashedEmbedder()
    # Importing torch takes seconds, which whoever asks for the hashed embedder should not wait for.
    from corpus.embedding.sentence_transformer import load_sentence_transformer

    return load_sentence_transformer(settings)
