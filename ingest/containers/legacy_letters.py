"""Vietnamese letters in the encodings before Unicode, put into Unicode by the package viparse.

Which encoding a text is in is told by trying: the right one makes Vietnamese syllables. Guarantees: a text in
Unicode, or in another language, comes back as it is, character for character; of another one each line comes
back with its letters in Unicode and its blanks single.

viparse brings the tables. Its own `detect_text_encoding` leaves out VPS and Windows-1258, and its `fix`
squeezes blank lines too, so it gets a line at a time, and only of a text that needs it.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

import viparse

from ingest.repair.letters import known_syllables

SURE = 0.8
"""The least share of accented words that must be Vietnamese syllables for an encoding to be believed."""

SAMPLE = 400
"""Lines with accents that are looked at; a text of any size is judged by so many."""

_SURFACE = "latin-1"
"""viparse's tables name a legacy byte by the Latin-1 character at its place."""

_WITH_PUNCTUATION = {"tcvn3": "cp1252", "vni": "cp1252"}
"""Encodings of fonts, which leave quotes and dashes where Windows has them."""

_MISSING_IN_VNI = str.maketrans({"î": "ỵ", "Î": "Ỵ"})
"""ỵ is one character in VNI; ẳ, which viparse's table lacks as well, is `aú`."""

_ACCENTED = re.compile(r"[^\x00-\x7f]")
_UNICODE_LETTERS = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300\u0301\u0303\u0309\u0323]")
"""Letters and tone marks of Vietnamese that no text in a legacy encoding seems to have."""

_UNICODE_SHARE = 0.2
"""The least share of those among all accented characters in a Unicode text; it is over 0.5 in a plan."""

_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\S*[/-]\S*")
"""Document numbers, which are in capitals wherever they stand: "617/KH-UBND"."""

_BREAKS = re.compile(r"([\n\f\t])")


def from_bytes(content: bytes) -> str | None:
    """The text of bytes that are not UTF-8; None when no encoding makes Vietnamese of them."""
    surface = content.decode(_SURFACE)
    encoding, share = _best(surface)
    modern = content.decode("cp1258", errors="replace")
    if _share_of_syllables(_sample(modern)) > share:
        return modern
    if encoding is None:
        return None
    return _converted(content.decode(_WITH_PUNCTUATION.get(encoding, _SURFACE), errors="replace"), encoding)


def in_unicode(text: str) -> str:
    """The text with its letters in Unicode, whatever its container took them for."""
    sample = _sample(text)
    accented = len(_ACCENTED.findall(sample))
    if not accented or len(_UNICODE_LETTERS.findall(sample)) >= _UNICODE_SHARE * accented:
        return text
    encoding, share = _best(text)
    if encoding is None or share <= _share_of_syllables(sample):
        return text
    return _converted(text, encoding)


def _best(surface: str) -> tuple[str | None, float]:
    """The encoding that makes the most Vietnamese syllables of the text, if enough, and their share."""
    sample = _sample(surface)
    shares = {
        name: _share_of_syllables(_converted(sample, name)) for name in ("tcvn3", "vni", "viscii", "vps")
    }
    best = max(shares, key=lambda name: shares[name])
    return (best, shares[best]) if shares[best] >= SURE else (None, SURE)


def _sample(text: str) -> str:
    lines = (line for line in _lines(text) if _ACCENTED.search(line))
    return "\n".join(islice(lines, SAMPLE))[: SAMPLE * 500]


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _share_of_syllables(text: str) -> float:
    composed = unicodedata.normalize("NFC", text.lower())
    words = [word for word in _WORD.findall(composed) if not word.isascii()]
    return sum(word in known_syllables() for word in words) / len(words) if words else 0.0


def _converted(text: str, encoding: str) -> str:
    if encoding == "vni":
        text = text.replace("aú", "ẳ").replace("AÚ", "Ẳ").translate(_MISSING_IN_VNI)
    parts = (
        part if _BREAKS.fullmatch(part) else viparse.fix(part, encoding=encoding)
        for part in _BREAKS.split(text)
    )
    if encoding == "tcvn3":
        parts = (_with_capitals(part) for part in parts)
    return "".join(parts)


def _with_capitals(line: str) -> str:
    """TCVN3 has no accented capitals: "KẾ HOẠCH" is typed "Kế HOạCH" and set in a font of capitals."""
    plain = [letter for letter in _CODE.sub("", line) if letter.isascii() and letter.isalpha()]
    if len(plain) > 1 and all(letter.isupper() for letter in plain):
        return line.upper()
    return _WORD.sub(lambda word: _capital_word(word[0]), line)


def _capital_word(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    return word.upper() if len(plain) > 1 and all(letter.isupper() for letter in plain) else word
