"""Accents put back on a question typed without them, so that the embedding model understands it.

Of all accented readings of the bare syllables, the one that the language model holds for the likeliest, found
by Viterbi's algorithm; and the next one where it isn't sure. Accents that were typed are kept.
"""

from collections.abc import Iterable
from heapq import nlargest
from itertools import chain

from assistant.typing.language_model import START, SyllableModel
from assistant.typing.pieces import Piece, pieces_of, with_replaced
from corpus.vietnamese.syllables import fold

UNSURE = 1.5
"""Readings whose logarithms of chance differ by less are both given."""

_READINGS = 6
"""The commonest readings of a syllable that are tried; rarer ones are hardly ever meant."""
_KEPT = 6
"""How many ways of reading what came before are followed."""

_Path = tuple[float, tuple[str, ...]]


class AccentRestorer:
    """Knows which accented syllables follow which. Safe in several threads."""

    def __init__(self, model: SyllableModel) -> None:
        self._model = model

    def readings(self, text: str) -> tuple[str, ...]:
        """The text with the likeliest accents; and, where they are unsure, with the next likely ones.

        Only accents change: letters, figures, punctuation and capitals stay, and so does every syllable that
        has an accent, each abbreviation in capitals, and what no text and no word list knows.
        """
        pieces = pieces_of(text)
        (best, first), *rest = self._likeliest(pieces, 2)
        readings = [first, *(other for chance, other in rest if best - chance < UNSURE)]
        return tuple(dict.fromkeys(_accented(text, pieces, reading) for reading in readings))

    def restored(self, text: str) -> str:
        """The text with the likeliest accents."""
        pieces = pieces_of(text)
        return _accented(text, pieces, self._likeliest(pieces, 1)[0][1])

    def _likeliest(self, pieces: tuple[Piece, ...], count: int) -> list[_Path]:
        """The so many likeliest ways to read the pieces, the likeliest first."""
        log_chance = self._model.log_chance
        states: dict[str, list[_Path]] = {START: [(0.0, ())]}
        for piece in pieces:
            if piece.opens:
                states = {START: _best(chain.from_iterable(states.values()), count)}
            reached: dict[str, list[_Path]] = {}
            for reading in self._candidates(piece):
                steps = ((paths, log_chance(before, reading)) for before, paths in states.items())
                found = [(chance + step, path) for paths, step in steps for chance, path in paths]
                reached[reading] = [(chance, (*path, reading)) for chance, path in _best(found, count)]
            states = _pruned(reached)
        return _best(chain.from_iterable(states.values()), count)

    def _candidates(self, piece: Piece) -> tuple[str, ...]:
        if not piece.free or fold(piece.token) != piece.token:
            return (piece.token,)
        return self._model.readings(piece.token)[:_READINGS] or (piece.token,)


def _best(paths: Iterable[_Path], count: int) -> list[_Path]:
    return [max(paths)] if count == 1 else nlargest(count, paths)


def _pruned(states: dict[str, list[_Path]]) -> dict[str, list[_Path]]:
    if len(states) <= _KEPT:
        return states
    kept = nlargest(_KEPT, states, key=lambda reading: states[reading][0][0])
    return {reading: states[reading] for reading in kept}


def _accented(text: str, pieces: tuple[Piece, ...], reading: tuple[str, ...]) -> str:
    return with_replaced(
        text,
        {
            (piece.start, piece.end): new
            for piece, new in zip(pieces, reading, strict=True)
            if piece.free and new != piece.token
        },
    )
