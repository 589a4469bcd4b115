"""Where the tone mark of a syllable stands: `hoá` and `hóa` are one syllable, spelt two ways."""

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SYLLABLE = re.compile(
    r"(?P<onset>qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêoôơuư])|[bcdđghklmnpqrstvx]*)"
    r"(?P<vowels>[aăâeêioôơuưy]+)"
    r"(?P<coda>ch|ng|nh|[cmnpt])?"
)
_MARKED = frozenset("ăâêôơư")


@lru_cache(maxsize=1 << 14)
def place_tone(syllable: str) -> str:
    """The lower-case syllable with its tone mark where the traditional spelling puts it.

    What isn't a Vietnamese syllable with exactly one tone mark comes back as it is.

    >>> place_tone("hoá"), place_tone("thuỷ"), place_tone("quý"), place_tone("hòan")
    ('hóa', 'thủy', 'quý', 'hoàn')
    """
    letters = unicodedata.normalize("NFD", syllable)
    tones = [mark for mark in letters if mark in _TONES]
    if len(tones) != 1:
        return syllable
    bare = unicodedata.normalize("NFC", letters.replace(tones[0], ""))
    parts = _SYLLABLE.fullmatch(bare)
    if parts is None:
        return syllable
    at = parts.start("vowels") + _tone_seat(parts["vowels"], closed=parts["coda"] is not None)
    return unicodedata.normalize("NFC", bare[: at + 1] + tones[0] + bare[at + 1 :])


def _tone_seat(vowels: str, *, closed: bool) -> int:
    """Which of the vowels carries the tone: a marked one, else the one before the end of an open syllable."""
    marked = [n for n, vowel in enumerate(vowels) if vowel in _MARKED]
    if marked:
        return marked[-1]
    if closed or len(vowels) == 1:
        return len(vowels) - 1
    return len(vowels) - 2
