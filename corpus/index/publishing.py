"""Publishing: from the readings of plans to the index that answers; all or nothing."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from corpus.embedding.embedder import Embedder
from corpus.errors import HoiKeHoachError, IndexDamagedError, IndexMissingError
from corpus.index.building import Progress, build_indexes, new_generation, sweep
from corpus.index.computing import NOTHING, Computed, compute, recall
from corpus.index.generations import STORE_FILE, Generations
from corpus.index.identity import FORM, read_identity
from corpus.index.opened import open_checked
from corpus.index.records import IndexIdentity, PublishOutcome, Stage
from corpus.records import PlanReading
from corpus.settings import CorpusSettings
from corpus.store import Store

_log = logging.getLogger(__name__)


def published_generation(settings: CorpusSettings) -> str | None:
    """The name of the published index, by a look at one small file; None if none is.

    Raises IndexDamagedError or StorageError.
    """
    return Generations(settings.data_dir).current()


def published_identity(settings: CorpusSettings) -> IndexIdentity | None:
    """Which index is published, by a look at two small files; None if none is.

    Raises IndexDamagedError, StorageError, or IndexMissingError if another version wrote it.
    """
    generations = Generations(settings.data_dir)
    name = generations.current()
    return None if name is None else read_identity(generations.folder(name))


def publish(
    settings: CorpusSettings,
    embedder: Embedder,
    readings: Sequence[PlanReading],
    progress: Progress,
    *,
    reader_version: str,
) -> PublishOutcome:
    """Make an index of exactly these plans, and switch to it.

    Does nothing if the published index is sound and was built from equal readings by the same reader and
    model. Texts that the published store already has keep their words and vectors. Raises IndexBusyError if
    another process is writing, StorageError if the folder can't be written; the published index then stays.
    """
    generations = Generations(settings.data_dir)
    with generations.writing():
        sweep(settings, generations)
        previous = _previous(settings)
        if previous is not None and _unchanged(
            settings, generations, previous, embedder, readings, reader_version
        ):
            return PublishOutcome(previous, changed=False)
        known = _known(generations, previous, embedder)
        computed = compute(readings, known, embedder, progress)
        with new_generation(settings, generations) as name:
            identity = _identity(name, embedder, readings, reader_version)
            progress(Stage.INDEXES, 0, 2)
            _write_store(generations, identity, readings, computed)
            progress(Stage.INDEXES, 1, 2)
            build_indexes(settings, generations, identity)
        progress(Stage.INDEXES, 2, 2)
        sweep(settings, generations)
        return PublishOutcome(identity, changed=True, embedded=computed.embedded)


def _previous(settings: CorpusSettings) -> IndexIdentity | None:
    try:
        return published_identity(settings)
    except (IndexDamagedError, IndexMissingError) as error:
        _log.warning("the published index is of no use: %s", error)
        return None


def _unchanged(
    settings: CorpusSettings,
    generations: Generations,
    previous: IndexIdentity,
    embedder: Embedder,
    readings: Sequence[PlanReading],
    reader_version: str,
) -> bool:
    now = (embedder.name, embedder.dimension, reader_version)
    if (previous.model, previous.dimension, previous.reader_version) != now:
        return False
    if {reading.plan.plan_id: reading.plan.sha256 for reading in readings} != previous.plans:
        return False
    try:
        index = open_checked(settings, generations, previous.generation)
    except IndexDamagedError as damage:
        _log.warning("the published index is damaged and will be built anew: %s", damage)
        return False
    try:
        return all(index.store.reading(reading.plan.plan_id) == reading for reading in readings)
    finally:
        index.close()


def _known(generations: Generations, previous: IndexIdentity | None, embedder: Embedder) -> Computed:
    if previous is None:
        return NOTHING
    same_model = (previous.model, previous.dimension) == (embedder.name, embedder.dimension)
    try:
        store = Store.open(generations.folder(previous.generation) / STORE_FILE)
        try:
            store.check()
            return recall(store, same_model=same_model)
        finally:
            store.close()
    except HoiKeHoachError as error:
        _log.warning("nothing of the published index can be kept: %s", error)
        return NOTHING


def _identity(
    name: str, embedder: Embedder, readings: Sequence[PlanReading], reader_version: str
) -> IndexIdentity:
    return IndexIdentity(
        generation=name,
        built_at=datetime.now(UTC),
        model=embedder.name,
        dimension=embedder.dimension,
        clause_count=sum(len(reading.clauses) for reading in readings),
        plans={reading.plan.plan_id: reading.plan.sha256 for reading in readings},
        reader_version=reader_version,
        form=FORM,
    )


def _write_store(
    generations: Generations, identity: IndexIdentity, readings: Sequence[PlanReading], computed: Computed
) -> None:
    store = Store.create(generations.folder(identity.generation) / STORE_FILE)
    try:
        for reading in readings:
            vectors = computed.vectors_of(reading, identity.dimension)
            store.write_plan(reading, computed.words_of(reading), vectors)
    finally:
        store.close()
