"""The provinces of Viet Nam, before and after July 2025, and where a text names them; from `places.toml`."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from corpus import place_spelling
from corpus.lexicon import Syllable, syllables_of
from corpus.vietnamese.syllables import fold, nfc
from corpus.vietnamese.tones import place_tone

_FILE = Path(__file__).with_name("places.toml")
_ANY_NUMBER = "#"


@dataclass(frozen=True)
class Province:
    """A province as it was before 01/7/2025; `now` is the one that it belongs to since. See `places.toml`."""

    name: str
    now: str
    city: bool = False
    aliases: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    never_after: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlaceMention:
    """A province named at [start, end) of the composed text, by its own name or by one of its districts."""

    province: str
    start: int
    end: int


@dataclass(frozen=True)
class _Candidate:
    province: Province
    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first


class PlaceBook:
    """Every province, found in text with or without accents, short, joined ("Hanoi") or slightly misspelt."""

    def __init__(self, provinces: Iterable[Province], districts: Mapping[str, str]) -> None:
        """`districts`: cities and districts that stand for a province, to that province's name."""
        self.provinces = tuple(provinces)
        self._by_name = {fold(province.name): province for province in self.provinces}
        self._by_first: dict[str, list[tuple[tuple[str, ...], Province]]] = {}
        own = [(name, one) for one in self.provinces for name in (one.name, *one.aliases)]
        for name, province in chain(own, ((name, self._by_name[fold(of)]) for name, of in districts.items())):
            bare = tuple(word.bare for word in syllables_of(name))
            for spelling in {bare, ("".join(bare),)}:
                self._by_first.setdefault(spelling[0], []).append((spelling, province))

    def province(self, name: str) -> Province | None:
        """The province of this name, however accented."""
        return self._by_name.get(fold(nfc(name)).strip())

    def mentions(self, text: str, preferred: Collection[str] = ()) -> tuple[PlaceMention, ...]:
        """The provinces that a text names, in its order, every time that it does.

        `preferred`: names of the provinces that are likely (those that have a plan). Between two readings of
        the same syllables they win, and only they are recognised from initials ("HD:") and misspellings.
        """
        words = syllables_of(text)
        found = self._apart(self._named(words), preferred)
        taken = {at for one in found for at in range(one.first, one.last + 1)}
        likely = tuple(one for one in self.provinces if one.name in preferred)
        for first, last, name in place_spelling.short_or_misspelt(
            words, nfc(text), [one.name for one in likely]
        ):
            if taken.isdisjoint(range(first, last + 1)):
                found.append(_Candidate(self._by_name[fold(name)], first, last))
        return tuple(
            PlaceMention(one.province.name, words[one.first].start, words[one.last].end)
            for one in sorted(found, key=lambda one: one.first)
        )

    def _named(self, words: list[Syllable]) -> list[_Candidate]:
        found = []
        for first, word in enumerate(words):
            for spelling, province in self._by_first.get(word.bare, ()):
                last = first + len(spelling) - 1
                met = tuple(one.bare for one in words[first : last + 1])
                if met == spelling and _is_meant(words, first, last, province):
                    found.append(_Candidate(province, first, last))
        return found

    @staticmethod
    def _apart(candidates: list[_Candidate], preferred: Collection[str]) -> list[_Candidate]:
        """Of overlapping readings the longest, then a preferred one, then the first."""
        ranked = sorted(
            candidates, key=lambda one: (-one.length, one.province.name not in preferred, one.first)
        )
        kept: list[_Candidate] = []
        for one in ranked:
            if all(one.last < other.first or other.last < one.first for other in kept):
                kept.append(one)
        return kept


@cache
def load_places() -> PlaceBook:
    """The book of the provinces that ship with the corpus, read once."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    provinces = (_province(**entry) for entry in content["provinces"])
    return PlaceBook(provinces, content["districts"])


def _province(name: str, now: str | None = None, *, city: bool = False, **words: list[str]) -> Province:
    lists = {field: tuple(listed) for field, listed in words.items()}
    return Province(name, now or name, city, **lists)


def _is_meant(words: list[Syllable], first: int, last: int, province: Province) -> bool:
    """Whether syllables that fold to a province's name mean the province and not words that look alike."""
    printed = words[first : last + 1]
    spelt = " ".join(place_tone(word.printed.lower()) for word in printed)
    own = province.name.lower()
    if spelt in province.lookalikes and spelt != own:
        return False
    if _follows(words, first, province.never_after):
        return False
    if " " not in own and spelt != own:
        return place_spelling.after_place_word(words, first)
    if spelt == own and all(word.printed.istitle() for word in printed):
        return True
    if spelt == own and own in province.lookalikes and not place_spelling.after_place_word(words, first):
        return False
    return not (_follows(words, first, province.not_after) or _precedes(words, last, province.not_before))


def _follows(words: list[Syllable], at: int, phrases: Iterable[str]) -> bool:
    before = " " + " ".join(word.bare for word in words[max(0, at - 6) : at])
    return any(before.endswith(" " + phrase) for phrase in phrases)


def _precedes(words: list[Syllable], at: int, phrases: Iterable[str]) -> bool:
    after = " ".join(word.bare for word in words[at + 1 : at + 4]) + " "
    number = after[:1].isdigit()
    return any(number if phrase == _ANY_NUMBER else after.startswith(phrase + " ") for phrase in phrases)
