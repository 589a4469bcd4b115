"""How far a typed syllable is from the one meant: the slips of typists, each with what it costs.

Costs are negative logarithms of how often a careful typist makes the slip: wrong or missing tones and marks,
sounds that dialects don't tell apart (s/x, ch/tr, d/gi/r, l/n, -n/-ng), i for y.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from corpus.vietnamese.syllables import fold

MISSING_TONE = 5.0
MISSING_MARK = 5.0
MISSING_ALL = 6.0
"""A syllable typed without any accent."""
FURTHER_MARK = 1.0
SIMILAR_TONE = 5.0
"""Hỏi for ngã and the other way round."""
WRONG_TONE = 6.5
WRONG_MARK = 6.5
ADDED_TONE = 7.5
ADDED_MARK = 7.5
LIKE_ONSET = 6.0
"""An onset that sounds alike somewhere."""
MISRULED_ONSET = 3.0
"""ng for ngh, g for gh, c for k: the same sound, the wrong rule."""
LIKE_CODA = 7.5
I_FOR_Y = 2.0
LETTER = 6.0
"""One letter missing, added, wrong or swapped with its neighbour."""
MARKS_OF_LETTER = 4.0
"""The most that marks cost beside a wrong letter: they go with the letter that is missing."""
NEIGHBOUR_KEY = 5.0
"""One letter typed on the key beside it."""
APART = 5.0
"""Two syllables joined, or one torn apart."""

_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_SIMILAR = frozenset({"hỏi", "ngã"})
_SHAPE = re.compile(
    r"(?P<onset>ngh|ng|nh|kh|gh|gi(?=[aeouy])|ch|ph|qu|th|tr|[bcdghklmnprstvx]?)(?P<rhyme>.*)", re.DOTALL
)
_ALIKE = {"x": "s", "tr": "ch", "gi": "d", "r": "d", "l": "n"}
_BY_RULE = {"ngh": "ng", "gh": "g", "k": "c"}
_CODA = re.compile(r"(?<=[aeiouy])(ng|n|t|c)$")
_CODAS = {"ng": "n", "c": "t"}
_Y = re.compile(r"^y$")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True)
class Shape:
    """A syllable taken apart: `onset`, bare `rhyme`, the `marks` on its letters, `tone`; `stroke`: with đ."""

    onset: str
    rhyme: str
    marks: tuple[str, ...]
    tone: str
    stroke: bool


@lru_cache(maxsize=1 << 14)
def shape_of(syllable: str) -> Shape:
    """The shape of a syllable in small letters."""
    parts = _SHAPE.fullmatch(fold(syllable))
    onset, rhyme = (parts["onset"], parts["rhyme"]) if parts else ("", fold(syllable))
    marks: list[str] = []
    tone = ""
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _TONES:
            tone = _TONES[letter]
        elif unicodedata.combining(letter):
            marks[-1] += letter
        else:
            marks.append("")
    return Shape(onset, rhyme, tuple(marks[len(onset) :]), tone, syllable.startswith("đ"))


@lru_cache(maxsize=1 << 14)
def sound_of(syllable: str) -> str:
    """The same for syllables that some slip other than a wrong letter makes of one another."""
    shape = shape_of(syllable)
    onset = _BY_RULE.get(shape.onset, _ALIKE.get(shape.onset, shape.onset))
    rhyme = _CODA.sub(lambda match: _CODAS.get(match[0], match[0]), _Y.sub("i", shape.rhyme))
    return f"{onset}-{rhyme}"


@lru_cache(maxsize=1 << 16)
def cost_of_sound(typed: str, meant: str) -> float:
    """What it costs that one was typed for the other, both of one sound (see `sound_of`); 0 for itself."""
    one, other = shape_of(typed), shape_of(meant)
    cost = cost_of_marks(typed, meant)
    if one.onset != other.onset:
        same = _BY_RULE.get(one.onset, one.onset) == _BY_RULE.get(other.onset, other.onset)
        cost += MISRULED_ONSET if same else LIKE_ONSET
    if one.rhyme != other.rhyme:
        cost += I_FOR_Y if _Y.sub("i", one.rhyme) == _Y.sub("i", other.rhyme) else LIKE_CODA
    return cost


@lru_cache(maxsize=1 << 16)
def cost_of_letter(typed: str, meant: str) -> float:
    """What it costs that one was typed for the other, their bare letters one slip apart."""
    bare, right = fold(typed), fold(meant)
    letter = NEIGHBOUR_KEY if _is_neighbour(bare, right) else LETTER
    return letter + min(cost_of_marks(typed, meant), MARKS_OF_LETTER)


def cost_of_marks(typed: str, meant: str) -> float:
    """What the tone and the marks cost; further marks of a syllable (ươ has two) cost little more."""
    one, other = shape_of(typed), shape_of(meant)
    costs = [_cost_of_mark(*pair) for pair in _aligned(one.marks, other.marks)]
    costs.append(_cost_of_mark("-" if one.stroke else "", "-" if other.stroke else ""))
    first, *further = sorted(costs, reverse=True)
    cost = _cost_of_tone(one.tone, other.tone) + first + FURTHER_MARK * sum(map(bool, further))
    return min(cost, MISSING_ALL) if fold(typed) == typed else cost


def _aligned(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The marks side by side; of rhymes of different lengths only those that are there, from the end."""
    if len(ours) != len(theirs):
        one, other = [mark for mark in ours if mark], [mark for mark in theirs if mark]
        length = max(len(one), len(other))
        return list(zip([""] * (length - len(one)) + one, [""] * (length - len(other)) + other, strict=True))
    return list(zip(ours, theirs, strict=True))


def _cost_of_tone(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    if not typed:
        return MISSING_TONE
    if not meant:
        return ADDED_TONE
    return SIMILAR_TONE if {typed, meant} == _SIMILAR else WRONG_TONE


def _cost_of_mark(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    if not typed:
        return MISSING_MARK
    return WRONG_MARK if meant else ADDED_MARK


def _is_neighbour(typed: str, meant: str) -> bool:
    differing = [pair for pair in zip(typed, meant, strict=False) if pair[0] != pair[1]]
    return len(typed) == len(meant) and len(differing) == 1 and differing[0][1] in _beside(differing[0][0])


@lru_cache(maxsize=64)
def _beside(letter: str) -> str:
    for number, row in enumerate(_ROWS):
        if letter in row:
            at = row.index(letter)
            above = _ROWS[number - 1] if number else ""
            below = _ROWS[number + 1] if number + 1 < len(_ROWS) else ""
            return row[max(0, at - 1) : at + 2] + above[at : at + 2] + below[max(0, at - 1) : at + 1]
    return ""
