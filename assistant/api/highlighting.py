"""Which stretches of a clause print the words of a search."""

from itertools import pairwise

from corpus.vietnamese.placed import joined, placed_syllables
from corpus.vietnamese.syllables import fold, syllables

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
    places = placed_syllables(text)
    words = [fold(one.syllable) if plain else one.syllable for one in places]
    kept = {at for at, word in enumerate(words) if word in alone}
    for at, pair in enumerate(pairwise(words)):
        if pair in pairs:
            kept |= {at, at + 1}
    return list(joined((places[at].start, places[at].end) for at in kept))
