"""Misspelt words put right after the plans' vocabulary and what stands beside them.

A noisy channel: each way to read the typed syllables costs what the slips on the way cost (see `slips`) and
how unlikely the language model holds it; Viterbi's algorithm finds the cheapest. So a change must pay for
itself: what is plausible as typed stays.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.question.abbreviations import written_out
from assistant.typing.language_model import START, SyllableModel
from assistant.typing.pieces import Piece, pieces_of, with_replaced
from assistant.typing.slips import APART, cost_of_letter, cost_of_sound, sound_of
from corpus.vietnamese.syllables import fold

HASTY = 0.6
"""What slips cost a typist who made one already, against a careful one."""
MARGIN = 2.0
"""What it costs, besides the slip, to change a syllable that exists as typed."""
RARE = 5.0
"""The same for a wrong letter, which makes syllables that exist, but that no plan has, seldom enough."""
AT_HOME = 4.0
"""What it costs, besides the slip, to change a syllable that is known to stand beside its neighbour."""
CAPITAL = 2.0
"""What it costs, besides the slip, to change what may be a name."""
UNKNOWN = -12.0
"""The logarithm of the chance that a syllable that nobody knows is meant as typed: a foreign word, say."""
UNKNOWN_NAME = -9.0
"""The same of one with a capital letter."""

UNLIKELY = 1.5
"""How much less likely the same is of a syllable that is known, but not of standing there."""

_DEAREST = 12.0
_LONGEST = 7
_KEPT = 8
_FOREIGN = frozenset("fjwz")
_LETTERS = frozenset("abcdđeêghiklmnpqrstuưvxy")
"""What numbers a point ("điểm đ") is never put right; o is left out, for ở."""


@dataclass(frozen=True)
class _Reading:
    """One way to read a piece, or two: the syllables meant, what their slips cost."""

    syllables: tuple[str, ...]
    cost: float
    pieces: int = 1


_Path = tuple[float, tuple[_Reading, ...]]


class Speller:
    """Knows the syllables that may be meant. Safe in several threads."""

    def __init__(self, model: SyllableModel, *, accented: bool) -> None:
        """`accented`: whether the model has accents; without, known syllables are never changed."""
        self._model = model
        self._accented = accented
        self._bare = sorted({fold(one) for one in model.met() if one.isalpha() and len(one) > 1})
        self._sounds: defaultdict[str, list[str]] = defaultdict(list)
        for one in model.met():
            if one.isalpha():
                self._sounds[sound_of(one)].append(one)
        self._meant = lru_cache(maxsize=1 << 14)(self._syllables_meant)

    def mended(self, text: str) -> str:
        """The text with misspelt words put right; figures, abbreviations, foreign words as they are."""
        pieces = [piece if self._is_open(piece) else piece.as_it_is() for piece in pieces_of(text)]
        readings = self._best(text, pieces, 1.0)
        if any(reading.cost for reading in readings):
            readings = self._best(text, pieces, HASTY)
        return with_replaced(text, dict(_changes(pieces, readings)))

    def _is_open(self, piece: Piece) -> bool:
        token = piece.token
        if (
            not piece.free
            or _FOREIGN & set(token)
            or token in _LETTERS
            or (not self._accented and fold(token) != token)
        ):
            return False
        return written_out(token) == token

    def _best(self, text: str, pieces: list[Piece], haste: float) -> tuple[_Reading, ...]:
        """The likeliest readings of the pieces, in order."""
        states: list[dict[str, _Path]] = [{} for _ in range(len(pieces) + 1)]
        states[0] = {START: (0.0, ())}
        for at, piece in enumerate(pieces):
            reached = states[at]
            if len(reached) > _KEPT:
                reached = {
                    one: reached[one] for one in nlargest(_KEPT, reached, key=lambda one: reached[one][0])
                }
            if piece.opens:
                reached = {START: max(reached.values(), key=lambda path: path[0])}
            for reading in self._readings(text, pieces, at):
                chance, path = max(
                    (
                        (chance + self._chance(before, piece, reading), path)
                        for before, (chance, path) in reached.items()
                    ),
                    key=lambda found: found[0],
                )
                found = (chance - haste * reading.cost, (*path, reading))
                end, last = states[at + reading.pieces], reading.syllables[-1]
                if last not in end or end[last][0] < found[0]:
                    end[last] = found
        return max(states[-1].values(), key=lambda path: path[0])[1]

    def _chance(self, before: str, piece: Piece, reading: _Reading) -> float:
        """The logarithm of the chance of a reading; as typed it may always be a word that nobody knows."""
        chance = 0.0
        for syllable in reading.syllables:
            chance += self._model.log_chance(before, syllable)
            before = syllable
        if reading.cost:
            return chance
        floor = UNKNOWN_NAME if piece.name else UNKNOWN
        return max(chance, floor - UNLIKELY if self._model.knows(piece.token) else floor)

    def _readings(self, text: str, pieces: list[Piece], at: int) -> Iterator[_Reading]:
        piece = pieces[at]
        yield _Reading((piece.token,), 0.0)
        if not piece.free:
            return
        dearer = CAPITAL if piece.name else 0.0
        if self._is_at_home(pieces, at):
            dearer += AT_HOME
        for one in self._meant(piece.token):
            yield _Reading(one.syllables, one.cost + dearer)
        if at + 1 < len(pieces):
            yield from self._torn(text, piece, pieces[at + 1])

    def _is_at_home(self, pieces: list[Piece], at: int) -> bool:
        """Whether a syllable is known to stand beside one of its neighbours."""
        together, token = self._model.has_met_together, pieces[at].token
        return (at > 0 and not pieces[at].opens and together(pieces[at - 1].token, token)) or (
            at + 1 < len(pieces) and not pieces[at + 1].opens and together(token, pieces[at + 1].token)
        )

    def _torn(self, text: str, piece: Piece, following: Piece) -> Iterator[_Reading]:
        """The two pieces as one syllable that was torn apart, where either is none by itself."""
        whole = piece.token + following.token
        apart = text[piece.end : following.start] == " " and following.free
        known = self._model.knows(piece.token) and self._model.knows(following.token)
        if apart and not known and self._model.has_met(whole):
            yield _Reading((whole,), APART, pieces=2)

    def _syllables_meant(self, token: str) -> tuple[_Reading, ...]:
        """What may be meant by a syllable, itself left out."""
        known = self._model.knows(token)
        if known and not self._accented:
            return ()
        costs: dict[str, float] = {}
        margin = MARGIN if known else 0.0
        if not self._model.has_met(token):
            rare = RARE if known else 0.0
            costs = {one: cost_of_letter(token, one) + rare for one in self._one_letter_off(token)}
        for one in self._sounds.get(sound_of(token), ()):
            costs[one] = min(costs.get(one, _DEAREST), cost_of_sound(token, one) + margin)
        found = [_Reading((one,), cost) for one, cost in costs.items() if cost < _DEAREST and one != token]
        return (*found, *(() if known else self._joined(token)))

    def _one_letter_off(self, token: str) -> Iterable[str]:
        bare = fold(token)
        if not 1 < len(bare) <= _LONGEST + 1:
            return ()
        near = process.extract(bare, self._bare, scorer=OSA.distance, score_cutoff=1, limit=None)
        return (one for form, _, _ in near for one in self._model.readings(form) if self._model.has_met(one))

    def _joined(self, token: str) -> Iterator[_Reading]:
        """The two syllables that were typed as one."""
        for cut in range(1, len(token)):
            left, right = token[:cut], token[cut:]
            if len(token) > 3 and self._model.has_met_together(left, right):
                yield _Reading((left, right), APART)


def _changes(pieces: list[Piece], readings: Iterable[_Reading]) -> Iterator[tuple[tuple[int, int], str]]:
    at = 0
    for reading in readings:
        first, last = pieces[at], pieces[at + reading.pieces - 1]
        at += reading.pieces
        if reading.cost:
            yield (first.start, last.end), " ".join(reading.syllables)
