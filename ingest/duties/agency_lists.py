"""Agencies listed in running prose: what each is, and where the list ends and the sentence goes on.

"các sở, ngành và địa phương liên quan, Công an tỉnh rà soát …" lists two. Guarantees: any text is read; a
list ends before the verb; a name that no book knows is kept as printed, a collective one stays one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.agencies import AgencyBook
from ingest.capitals import CAPITAL
from ingest.duties.agency_words import AND, COLLECTIVE, COMMITTEE, NAMED, PROPER

_COMMITTEES = re.compile(COMMITTEE)
_NAMED = re.compile(NAMED)
_KIND_OF = re.compile(COLLECTIVE)
_OF_PROVINCE = re.compile(rf"\s+(?:(?:của\s+)?(?:tỉnh|Tỉnh|thành phố|Thành phố|TP\.?))(?:\s{PROPER})?(?!\w)")
_ASIDE = re.compile(r"\s*\([^)]{1,120}\)")
_SEPARATOR = re.compile(r"\s*[;,]\s*(?:và\s+)?|\s+(?:và|cùng)\s+(?:với\s+)?|\s*\n\s*[-+]?\s*")
_LONGEST = 600
"""So many characters are looked at for one list."""


@dataclass(frozen=True)
class AgencyList:
    """The agencies listed from some place on, by canonical name, and where the list ends."""

    names: tuple[str, ...]
    end: int


def listed_agencies(text: str, at: int, book: AgencyBook) -> AgencyList:
    """The list that opens at `at`; without names where none does."""
    names: dict[str, None] = {}
    end = 0
    near = text[at : at + _LONGEST]
    for start, stop in _items(near, 0, book):
        names |= dict.fromkeys(_each(near[start:stop], book))
        end = stop
    return AgencyList(tuple(names), at + end)


def _each(printed: str, book: AgencyBook) -> list[str]:
    """The names of one item: of "UBND thành phố A, huyện B" two, as named units have each its own."""
    committee = _COMMITTEES.fullmatch(printed)
    units = re.split(AND, committee["units"]) if committee else []
    if committee and all(re.search(rf"\s[{CAPITAL}]", unit) for unit in units):
        return [f"{committee['body']} {unit}" for unit in units]
    return [book.canonical(printed)]


def whole_list(title: str, book: AgencyBook) -> tuple[str, ...]:
    """The agencies that a title is, where it is nothing else; else none."""
    found = listed_agencies(title, 0, book)
    return found.names if not title[found.end :].strip(" .:;") else ()


def _items(text: str, at: int, book: AgencyBook) -> Iterator[tuple[int, int]]:
    """Where each agency of the list stands: its name, with a province but without an aside in brackets."""
    known = _known_at(text, book)
    first = True
    while (end := _item_end(text, at, known, first=first)) is not None:
        province = _OF_PROVINCE.match(text, end)
        end = province.end() if province else end
        yield at, end
        aside = _ASIDE.match(text, end)
        separator = _SEPARATOR.match(text, aside.end() if aside else end)
        if separator is None:
            return
        at, first = separator.end(), False


def _item_end(text: str, at: int, known: dict[int, int], *, first: bool) -> int | None:
    """Where the agency that opens at `at` ends. "Tổ chức" or "ban" alone opens no list."""
    named, committee = _NAMED.match(text, at), _COMMITTEES.match(text, at)
    if at in known and not (committee and committee.end() > known[at]):
        goes_on = named is not None and text[known[at] : named.end()].strip()[:1].isupper()
        return named.end() if named and goes_on else known[at]
    found = committee or named
    if found is None:
        found = _KIND_OF.match(text, at)
        if found and first and not (found["all"] or found["more"]):
            return None
    return found.end() if found else None


@lru_cache(maxsize=4)
def _known_at(text: str, book: AgencyBook) -> dict[int, int]:
    """Where the agencies of the book stand in a text: start to end."""
    return {mention.start: mention.end for mention in book.found(text)}
