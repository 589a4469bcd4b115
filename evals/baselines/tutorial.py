"""The pipeline of the tutorials: LangChain's splitter, 1000 characters with 200 of overlap, and Chroma.

It embeds with the project's own model, and is asked the question as it was typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import chromadb
from chromadb.api.models.Collection import Collection
from chromadb.config import Settings
from chromadb.utils.batch_utils import create_batches
from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.embedding.embedder import Embedder
from corpus.manifest import read_file, read_manifest
from evals.search.passages import Passage, Ranker

_CHUNK = 1000
_OVERLAP = 200
_TEXT_FILES = (".txt", ".md")


def published_texts(manifest: Path) -> dict[str, str]:
    """The text of each plan that was published as a text file, by plan_id: no other is in such a tutorial.

    Raises ManifestError or PlanFileError.
    """
    return {
        plan.plan_id: read_file(plan, manifest.parent).decode("utf-8", errors="replace")
        for plan in read_manifest(manifest)
        if Path(plan.source_file).suffix.lower() in _TEXT_FILES
    }


@contextmanager
def open_tutorial(texts: Mapping[str, str], embedder: Embedder) -> Iterator[Ranker]:
    """The pipeline over plans' texts by plan_id; every chunk is embedded now, and kept in memory."""
    # Chroma would otherwise take settings of its own from the `.env` of the working folder.
    client = chromadb.EphemeralClient(Settings(_env_file=None, anonymized_telemetry=False))
    # All clients in memory share what they hold.
    collection = client.create_collection(f"tutorial-{uuid4().hex}", embedding_function=None)
    chunks = _chunks(texts)
    if chunks:
        for batch in create_batches(
            client,
            ids=[str(number) for number in range(len(chunks))],
            embeddings=embedder.embed_passages([chunk.text for chunk in chunks]).tolist(),
            metadatas=[{"plan_id": chunk.plan_id} for chunk in chunks],
            documents=[chunk.text for chunk in chunks],
        ):
            collection.add(*batch)
    try:
        yield _ranker(collection, embedder)
    finally:
        client.delete_collection(collection.name)


def _chunks(texts: Mapping[str, str]) -> list[Passage]:
    splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK, chunk_overlap=_OVERLAP)
    return [Passage(plan_id, chunk) for plan_id, text in texts.items() for chunk in splitter.split_text(text)]


def _ranker(collection: Collection, embedder: Embedder) -> Ranker:
    def rank(question: str, history: Sequence[str], limit: int) -> list[Passage]:
        vector = embedder.embed_query("\n".join((*history, question)))
        found = collection.query(query_embeddings=[vector.tolist()], n_results=limit)
        texts, origins = found["documents"] or [[]], found["metadatas"] or [[]]
        return [
            Passage(str(origin["plan_id"]), text) for text, origin in zip(texts[0], origins[0], strict=True)
        ]

    return rank
