"""Texts in the encodings before Unicode, made from Unicode for tests."""

import unicodedata
from collections.abc import Callable

from viparse.normalize.encodings import get_charmap

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ALSO_IN_VNI = {"ẳ": "aú", "Ẳ": "AÚ", "ỵ": "î", "Ỵ": "Î"}


def _letters(encoding: str) -> dict[str, str]:
    charmap = get_charmap(encoding)
    assert charmap is not None
    letters = {letter: legacy for legacy, letter in charmap.pairs}
    return letters | (_ALSO_IN_VNI if encoding == "vni" else {})


def surface(text: str, encoding: str) -> str:
    """The text as a program that doesn't know its font would show it."""
    letters = _letters(encoding)
    small: Callable[[str], str] = str.lower if encoding == "tcvn3" else str
    return "".join(letters.get(letter, letters.get(small(letter), letter)) for letter in text)


def in_bytes(text: str, encoding: str) -> bytes:
    """The bytes of a text file; signs that the encoding lacks become question marks."""
    text = unicodedata.normalize("NFC", text)
    if encoding != "cp1258":
        page = "latin-1" if encoding in ("viscii", "vps") else "cp1252"
        return surface(text, encoding).encode(page, errors="replace")
    return b"".join(_cp1258(letter) for letter in text)


def _cp1258(letter: str) -> bytes:
    """Base letter and tone mark apart, as Windows-1258 has them where it lacks the whole letter."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        tone = "".join(part for part in parts if part in _TONES)
        return (base + tone).encode("cp1258", errors="replace")
