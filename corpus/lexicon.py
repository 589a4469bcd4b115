"""Finding known names in running text, however they are accented, capitalised and punctuated.

Names are compared syllable by syllable without accents; commas and dashes between syllables don't count, and
the parts of an abbreviation count as one word ("TT&TT", "KH-ĐT"). Where several names fit, the longest wins.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.vietnamese.syllables import fold, nfc

_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = 4
"""An abbreviation of up to so many letters ("STC", "CAT") counts only in capitals."""


@dataclass(frozen=True)
class Syllable:
    """One word of a text: `bare` is folded, `printed` as it stands at [start, end) of the composed text."""

    bare: str
    printed: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """A known name at [start, end) of a text, from syllable `first` to `last`; `key`: what it stands for."""

    key: str
    start: int
    end: int
    first: int
    last: int


def syllables_of(text: str) -> list[Syllable]:
    """The words of the text with their places; the parts of an abbreviation joined into one."""
    text = nfc(text)
    words: list[Syllable] = []
    for match in _WORD.finditer(text):
        word = Syllable(fold(match[0]), match[0], match.start(), match.end())
        if words and _one_abbreviation(words[-1], text[words[-1].end : word.start], word):
            left = words.pop()
            word = Syllable(left.bare + word.bare, left.printed + word.printed, left.start, word.end)
        words.append(word)
    return words


def _one_abbreviation(left: Syllable, between: str, right: Syllable) -> bool:
    """Initials have no vowels: "TT&TT" and "KH-ĐT" are one word, "động-Thương" are two."""
    if between not in {"&", " & ", "-", ",", "."}:
        return False
    return (
        not (_VOWEL.search(left.bare) or _VOWEL.search(right.bare)) and not (left.bare + right.bare).isdigit()
    )


class Lexicon:
    """Names and what each stands for; `names` are (name, key) pairs."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        entries: dict[str, dict[tuple[str, ...], tuple[str, bool]]] = defaultdict(dict)
        for name, key in names:
            parts = syllables_of(name)
            bare = tuple(part.bare for part in parts)
            entries[bare[0]].setdefault(bare, (key, _is_short_abbreviation(parts)))
        self._entries = {first: _longest_first(rest) for first, rest in entries.items()}

    def find(self, text: str) -> tuple[Found, ...]:
        """Every name in the text, longest first where they overlap, in the text's order."""
        return self.find_in(syllables_of(text))

    def find_in(self, words: list[Syllable]) -> tuple[Found, ...]:
        """The same over the words of a text."""
        found: list[Found] = []
        bares = [word.bare for word in words]
        at = 0
        while at < len(words):
            met = self._at(words, bares, at)
            if met is None:
                at += 1
            else:
                found.append(met)
                at = met.last + 1
        return tuple(found)

    def _at(self, words: list[Syllable], bares: list[str], at: int) -> Found | None:
        for bare, key, capitals in self._entries.get(bares[at], ()):
            if bares[at : at + len(bare)] != bare or (capitals and not words[at].printed.isupper()):
                continue
            last = at + len(bare) - 1
            return Found(key, words[at].start, words[last].end, at, last)
        return None


def _longest_first(names: dict[tuple[str, ...], tuple[str, bool]]) -> list[tuple[list[str], str, bool]]:
    """Each name's words, what it stands for, and whether it counts in capitals alone."""
    ordered = sorted(names.items(), key=lambda entry: len(entry[0]), reverse=True)
    return [(list(bare), key, capitals) for bare, (key, capitals) in ordered]


def _is_short_abbreviation(parts: list[Syllable]) -> bool:
    return len(parts) == 1 and parts[0].printed.isupper() and len(parts[0].printed) <= _SHORT
