"""The embedder that runs a model of the library sentence-transformers: the built-in one or any other."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from sentence_transformers import SentenceTransformer

from corpus.embedding.e5_folder import e5_folder
from corpus.errors import EmbeddingError
from corpus.settings import DEFAULT_MODEL, CorpusSettings

_BATCH = 16


class SentenceTransformerEmbedder:
    """A sentence-transformers model as an `Embedder`.

    Questions and passages get the prompts of the model's own folder, where it has any; `query_prompt`, if
    given, stands in place of the one for questions. Passages are embedded on `workers` threads, a batch each.
    """

    def __init__(
        self, model: SentenceTransformer, name: str, query_prompt: str | None = None, workers: int = 1
    ) -> None:
        self.name = name
        self._model = model
        self._query_prompt = query_prompt
        self._workers = workers
        # The first call sets up what all later ones share, so it must not come from several threads at once.
        self.dimension = len(self.embed_query(""))

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of the texts: shape (len(texts), dimension), unit length, in the order given."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        batches = [by_length[start : start + _BATCH] for start in range(0, len(texts), _BATCH)]

        def embed(batch: list[int]) -> None:
            vectors[batch] = self._model.encode_document(
                [texts[place] for place in batch], normalize_embeddings=True, show_progress_bar=False
            )

        with ThreadPoolExecutor(self._workers) as pool:
            list(pool.map(embed, batches))
        return vectors

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """The vector of a question: shape (dimension,), unit length."""
        vector: NDArray[np.float32] = self._model.encode_query(
            text, prompt=self._query_prompt, normalize_embeddings=True, show_progress_bar=False
        )
        return vector


def load_sentence_transformer(settings: CorpusSettings) -> SentenceTransformerEmbedder:
    """Load the model that `settings.model` names.

    Raises EmbeddingError when the model cannot be loaded, and StorageError when the built-in one cannot be
    kept in the cache folder. Without `settings.allow_hub` no hub is asked, so a missing model fails at once.
    """
    torch.set_num_threads(settings.threads)
    if settings.model == DEFAULT_MODEL:
        model = _load_built_in(e5_folder(settings.cache_dir), settings.threads)
    else:
        model = _load_other(settings.model, settings.allow_hub)
    workers = max(1, (os.cpu_count() or 1) // settings.threads)
    return SentenceTransformerEmbedder(model, settings.model, settings.query_prompt, workers)


def _load_built_in(folder: Path, threads: int) -> SentenceTransformer:
    # The folder names a class of this package, which the library imports only from folders that are trusted.
    return SentenceTransformer(
        str(folder),
        device="cpu",
        trust_remote_code=True,
        local_files_only=True,
        model_kwargs={"threads": threads},
    )


def _load_other(name: str, allow_hub: bool) -> SentenceTransformer:
    try:
        return SentenceTransformer(name, local_files_only=not allow_hub)
    except (OSError, ValueError, RuntimeError, LookupError, ImportError, SafetensorError) as error:
        reason = str(error).strip().split("\n", 1)[0].rstrip(".")
        raise EmbeddingError(
            f"The embedding model {name} cannot be loaded: {reason}.",
            f"Set HOIKEHOACH_MODEL to {DEFAULT_MODEL}, to the folder of a sentence-transformers model, "
            "or, with HOIKEHOACH_ALLOW_HUB=true, to a model's name on a hub.",
        ) from error
