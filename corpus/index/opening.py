"""Opening the published index; a damaged one is first rebuilt from its store."""

import logging
import shutil
from dataclasses import replace
from datetime import UTC, datetime

from corpus.embedding.embedder import Embedder
from corpus.errors import EmbeddingError, IndexDamagedError, IndexMissingError
from corpus.files import file_faults
from corpus.index.building import build_indexes, new_generation, sweep
from corpus.index.faults import REINGEST
from corpus.index.generations import STORE_FILE, Generations
from corpus.index.identity import read_identity
from corpus.index.opened import Index, open_checked
from corpus.index.records import IndexIdentity
from corpus.settings import CorpusSettings
from corpus.store import Store

_log = logging.getLogger(__name__)

_WAIT_FOR_WRITER_S = 120.0


def open_index(settings: CorpusSettings, embedder: Embedder) -> Index:
    """Open what is published, rebuilding it from its store if a part of it is damaged.

    Raises IndexMissingError if nothing is published, EmbeddingError if it was built with another model,
    IndexDamagedError if the store itself is damaged, StorageError if files or server can't be reached, and
    IndexBusyError if it is damaged and another process keeps on writing.
    """
    generations = Generations(settings.data_dir)
    name = _published(generations)
    try:
        _check_model(read_identity(generations.folder(name)), embedder)
        return open_checked(settings, generations, name)
    except IndexDamagedError as damage:
        _log.warning("the index %s is damaged, it is rebuilt from its store: %s", name, damage.what)
    with generations.writing(wait_s=_WAIT_FOR_WRITER_S):
        if _published(generations) == name:
            _rebuild(settings, generations, name)
    name = _published(generations)
    _check_model(read_identity(generations.folder(name)), embedder)
    return open_checked(settings, generations, name)


def _published(generations: Generations) -> str:
    name = generations.current()
    if name is None:
        raise IndexMissingError(
            f"{generations.data_dir}: no index has been published yet.",
            "Read the plans first: hoikehoach ingest",
        )
    return name


def _check_model(identity: IndexIdentity, embedder: Embedder) -> None:
    built, now = (identity.model, identity.dimension), (embedder.name, embedder.dimension)
    if built != now:
        raise EmbeddingError(
            f"The index was built with the model {built[0]} ({built[1]} numbers), not {now[0]} ({now[1]}).",
            f"Set HOIKEHOACH_MODEL to {built[0]}, or ingest the plans again: hoikehoach ingest",
        )


def _rebuild(settings: CorpusSettings, generations: Generations, damaged: str) -> None:
    """Publish a new generation with the store of the damaged one and both indexes built from it."""
    sweep(settings, generations)
    folder = generations.folder(damaged)
    identity, source = read_identity(folder), folder / STORE_FILE
    if not source.exists():
        raise IndexDamagedError(f"{source}: is missing.", REINGEST)
    with new_generation(settings, generations) as name:
        target = generations.folder(name) / STORE_FILE
        with file_faults(source):
            shutil.copyfile(source, target)
        store = Store.open(target)
        try:
            store.check()
        finally:
            store.close()
        build_indexes(settings, generations, replace(identity, generation=name, built_at=datetime.now(UTC)))
    _log.warning("the index has been rebuilt as %s", name)
