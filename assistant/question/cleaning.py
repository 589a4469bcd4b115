"""What was typed, without odd spaces, invisible characters, emoji and repeated punctuation."""

import re
import unicodedata

from corpus.vietnamese.syllables import visible
from corpus.vietnamese.tones import place_tone

_WORD = re.compile(r"[^\W\d_]+")
_REPEATED = re.compile(r"([!?.,;:~*_=+\-])(?:\s*\1)+")
_DROPPED = frozenset({"So", "Sk", "Cf", "Cs", "Co", "Cn"})
_SELECTORS = re.compile("[\ufe00-\ufe0f]")


def cleaned(text: str) -> str:
    """The same words in composed letters, tone marks in one place (hoá → hóa), one space between words."""
    shown = "".join(_kept(letter) for letter in visible(_SELECTORS.sub("", text)))
    toned = _WORD.sub(_retoned, shown)
    return " ".join(_REPEATED.sub(r"\1", toned).split())


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cc":
        return " "
    return "" if category in _DROPPED else letter


def _retoned(match: re.Match[str]) -> str:
    word = match[0]
    lower = word.lower()
    placed = place_tone(lower)
    if placed == lower or len(placed) != len(word):
        return word
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, placed, strict=True))
