"""Which names of the registers mean one agency, however it is written."""

from collections.abc import Iterator
from functools import lru_cache

from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.registers import ReportingDuty
from corpus.vietnamese.syllables import fold


@lru_cache(maxsize=4096)
def key_of(name: str, book: AgencyBook) -> str:
    """The same for all names of one agency: those that the book knows, or that differ in case or accents."""
    return fold(book.canonical(name))


def names_meant(asked: str, library: Library, book: AgencyBook) -> frozenset[str]:
    """The names that the registers have for an agency asked for by any of its names; none has no row.

    `book`: one that knows the agencies which only the plans name, too.
    """
    wanted = key_of(asked, book)
    return frozenset(name for name in dict.fromkeys(_named(library)) if key_of(name, book) == wanted)


def shown_name(asked: str, library: Library, book: AgencyBook) -> str | None:
    """What to call the agency: as the registers first name it; None where none does."""
    meant = names_meant(asked, library, book)
    return next((name for name in _named(library) if name in meant), None)


def _named(library: Library) -> Iterator[str]:
    """Every agency of the registers, as often as it stands there, in their order."""
    for task in library.tasks:
        yield from (*task.lead, *task.coordinate, *task.carry_out)
    for target in library.targets:
        yield from target.monitor
    for duty in library.entries(ReportingDuty):
        yield from (*duty.who, *duty.to)
