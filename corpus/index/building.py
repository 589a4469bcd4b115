"""Building a generation: the store first, both indexes from it, then the check, then the switch."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from corpus.errors import HoiKeHoachError
from corpus.index.generations import LEXICAL_FOLDER, STORE_FILE, Generations
from corpus.index.identity import write_identity
from corpus.index.in_use import unless_in_use
from corpus.index.lexical import LexicalIndex
from corpus.index.opened import open_parts, place_of
from corpus.index.records import IndexIdentity, LexicalField
from corpus.index.tokens import clause_tokens
from corpus.index.vectors import VectorIndex, drop_collection
from corpus.settings import CorpusSettings
from corpus.store import Store

_log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
"""Called with a `Stage`, how much of it is done, and how much there is."""


@contextmanager
def new_generation(settings: CorpusSettings, generations: Generations) -> Iterator[str]:
    """The name of a new generation with an empty folder; removed again unless it was published."""
    name = generations.begin()
    try:
        yield name
    finally:
        if not generations.is_current(name):
            discard(settings, generations, name)


def build_indexes(settings: CorpusSettings, generations: Generations, identity: IndexIdentity) -> None:
    """Build both indexes from the store that lies in the generation's folder; verify; finish; switch."""
    folder = generations.folder(identity.generation)
    store = Store.open(folder / STORE_FILE)
    try:
        LexicalIndex.build(folder / LEXICAL_FOLDER, _tokens(store))
        VectorIndex.build(place_of(settings, generations, identity.generation), *store.vectors())
    finally:
        store.close()
    index = open_parts(settings, generations, identity)
    try:
        index.check()
    finally:
        index.close()
    write_identity(folder, identity)
    generations.switch(identity.generation)


def sweep(settings: CorpusSettings, generations: Generations) -> None:
    """Remove killed runs' rubbish and old generations that nobody reads; for the writer."""
    for name in generations.superfluous():
        with unless_in_use(generations.folder(name)) as unused:
            if not unused:
                _log.info("the old generation %s is still in use, and stays for now", name)
                continue
            _log.info("removing the unused generation %s", name)
            discard(settings, generations, name)


def discard(settings: CorpusSettings, generations: Generations, name: str) -> None:
    """Remove all of one generation. A server that doesn't answer keeps its folder, for a later sweep."""
    if settings.chroma_url is not None:
        try:
            drop_collection(place_of(settings, generations, name))
        except HoiKeHoachError as error:
            _log.warning("generation %s cannot be removed now: %s", name, error)
            return
    generations.remove(name)


def _tokens(store: Store) -> Iterator[tuple[str, str, Mapping[LexicalField, Sequence[str]]]]:
    for clause, (key, words) in zip(store.clauses(), store.words(), strict=True):
        yield clause.plan_id, key, clause_tokens(clause, words)
