"""Which stretches of a clause print the words of a search."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from corpus.vietnamese.syllables import fold, syllables

_WORD = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+")

Spans = list[tuple[int, int]]


def highlights(text: str, searched: str) -> Spans:
    """The character spans [start, end) of `text` that print words of `searched`, in order, none overlapping.

    Vietnamese words are mostly pairs of syllables, so two neighbours that are neighbours in `searched` count;
    a single syllable does only where it is a number or all that is searched for. What was typed without
    accents meets its accented spellings.
    """
    asked = syllables(searched)
    plain = all(one == fold(one) for one in asked)
    pairs = set(pairwise(asked))
    alone = {one for one in asked if one[0].isdigit() or len(asked) == 1}
    words = list(_words(text, plain))
    kept = {at for at, (_, word) in enumerate(words) if word in alone}
    for at, ((_, left), (_, right)) in enumerate(pairwise(words)):
        if (left, right) in pairs:
            kept |= {at, at + 1}
    return list(_joined(words[at][0] for at in sorted(kept)))


def _words(text: str, plain: bool) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _WORD.finditer(text):
        for word in syllables(match[0])[:1]:
            yield match.span(), fold(word) if plain else word


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbouring words as one span, with the single character between them."""
    held: tuple[int, int] | None = None
    for span in spans:
        if held and span[0] - held[1] <= 1:
            held = (held[0], span[1])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held
