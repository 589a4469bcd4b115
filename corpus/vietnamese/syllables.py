"""Text cut into syllables, the unit that Vietnamese is written in; and the same without accents.

Both sides of a search go through the same functions, so what counts is that two spellings of one thing
meet: `hoá` and `hóa`, `1.000` and `1000`, `03/6/2020` and `3/6/2020`, `13.32%` and `13,32%`.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.vietnamese.tones import place_tone

_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_ETH = {ord("ð"): "đ", ord("Ð"): "Đ"}
_BARE = dict.fromkeys(mark for mark in range(0x20000) if unicodedata.combining(chr(mark)))
"""Every combining mark, for `str.translate` to take away; beyond the first two planes there is none."""
_WORD = 16
"""Letters up to which a text counts as one word."""
TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+|%")
"""A syllable, number or `%` sign as it is printed."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_NUMBER = re.compile(r"\d[\d.,]*")


def nfc(text: str) -> str:
    """The text with composed letters, as the records of the corpus have it."""
    return unicodedata.normalize("NFC", text)


def visible(text: str) -> str:
    """The text with composed letters, without soft hyphens and zero-width characters, đ never an eth (ð)."""
    return nfc(text.translate(_INVISIBLE)).translate(_ETH)


def fold(text: str) -> str:
    """Lower-case, without accents, đ as d: what someone types who has no Vietnamese keyboard.

    As long as `nfc(text)` for Vietnamese text, so places in one are places in the other.
    """
    return _folded_word(text) if len(text) <= _WORD else _folded(text)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", nfc(text).translate(_ETH).lower())
    return nfc(decomposed.translate(_BARE).replace("đ", "d"))


@lru_cache(maxsize=1 << 15)
def _folded_word(word: str) -> str:
    """The same few syllables are folded over and over, at start-up and with every question."""
    return _folded(word)


def syllables(text: str) -> list[str]:
    """Syllables, numbers and `%` signs in order: lower-case, accents kept, tone marks in one place.

    Punctuation separates and is dropped, so a document number falls into its parts (`749/QĐ-TTg` gives
    `749 qđ ttg`; bigrams hold them together). A number loses leading zeros and the dots of thousands, and
    its decimal separator is a comma.
    """
    tokens = TOKEN.findall(visible(text).lower())
    return [_number(token) if _NUMBER.fullmatch(token) else place_tone(token) for token in tokens]


def with_bigrams(tokens: Sequence[str]) -> list[str]:
    """The tokens, then each pair of neighbours as `a_b`: pairs of syllables are most of the words."""
    return [*tokens, *(f"{left}_{right}" for left, right in pairwise(tokens))]


def _number(printed: str) -> str:
    if _THOUSANDS.fullmatch(printed):
        printed = printed.replace(".", "")
    whole, *rest = printed.replace(".", ",").split(",")
    return ",".join([whole.lstrip("0") or "0", *rest])
