"""A typed text cut into the syllables that may be put right and what stays as it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from corpus.vietnamese.syllables import syllables
from corpus.vietnamese.tones import place_tone

_PIECE = re.compile(r"[^\W\d_]+|\d[\d.,]*(?<=\d)|%|[.;:()?!\n]")
_BREAKS = frozenset(".;:()?!\n")
_TIED = re.compile(r"[\w/&@\\+#]")
"""What ties letters to their neighbours in codes, addresses and short forms: "749/QĐ", "R&D", "b/c"."""


@dataclass(frozen=True)
class Piece:
    """A syllable, number or sign at [start, end) of the text, in the form that the language model has.

    `free`: whether it is a word by itself in running text, so that it may be put right. `opens`: whether
    nothing is said to stand before it, since a text begins or a full stop stands there. `name`: whether a
    capital letter says that it may be part of a name: one that opens a sentence does so before another.
    """

    token: str
    start: int
    end: int
    free: bool
    opens: bool
    name: bool = False

    def as_it_is(self) -> "Piece":
        """The same, not to be changed."""
        return replace(self, free=False)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a composed text in order. Abbreviations in capitals, codes and figures aren't free."""
    shouted = text.isupper()
    pieces: list[Piece] = []
    opens = True
    for match in _PIECE.finditer(text):
        if match[0] in _BREAKS:
            opens = True
            continue
        token = _token(match[0])
        abbreviation = match[0].isupper() and len(match[0]) > 1 and not shouted
        free = match[0].isalpha() and not abbreviation and not _is_tied(text, match)
        name = match[0][0].isupper() and not shouted and (not opens or _before_capital(text, match.end()))
        pieces.append(Piece(token, *match.span(), free, opens, name))
        opens = False
    return tuple(pieces)


def _token(printed: str) -> str:
    if printed.isalpha():
        return place_tone(printed.lower())
    return next(iter(syllables(printed)), printed)


def with_replaced(text: str, replaced: Mapping[tuple[int, int], str]) -> str:
    """The text with other words at some [start, end), in capitals where the old ones are."""
    for (start, end), new in sorted(replaced.items(), reverse=True):
        text = f"{text[:start]}{_as_large(text[start:end], new)}{text[end:]}"
    return text


def _before_capital(text: str, end: int) -> bool:
    return text[end : end + 2].strip().isupper()


def _as_large(old: str, new: str) -> str:
    if len(old) > 1 and old.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if old[0].isupper() else new


def _is_tied(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if _TIED.match(before) or _TIED.match(after):
        return True
    # A point or hyphen ties only where something follows it at once: "example.vn", "KH-UBND".
    return any(
        mark in ".-_" and beyond.isalnum()
        for mark, beyond in (
            (before, text[match.start() - 2 : match.start() - 1]),
            (after, text[match.end() + 1 : match.end() + 2]),
        )
        if mark
    )
