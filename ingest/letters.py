"""Stage 1b: words whose letters the publishing tool pulled apart: `ch ỉ đạo`, `vi ễ n thông`, `ng u ồn`.

Guarantees: letters are only brought together, never changed; a word is rejoined only when the result is a
Vietnamese syllable and one of the pieces has no vowel, so that it can't be a word; each repair is reported.
"""

import re
import unicodedata
from dataclasses import replace
from functools import cache
from importlib.resources import files

from ingest.lines import Line
from ingest.pieces import Oddity

MOST_PIECES = 4
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")
_NAMES_A_LETTER = frozenset({"điểm", "mục", "khoản", "nhóm", "loại", "hạng", "cấp", "bảng", "mẫu"})
"""After these a single letter is a name ("điểm b"), not a piece of a word."""


@cache
def known_syllables() -> frozenset[str]:
    """Every syllable of underthesea's list of 74,000 Vietnamese words, in small letters."""
    words = (files("underthesea") / "corpus" / "data" / "Viet74K.txt").read_text("utf-8")
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", words.lower())))


def rejoin_letters(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[Oddity]]:
    """The lines with pulled-apart words rejoined, and a note for each of them."""
    mended: list[Line] = []
    notes: list[Oddity] = []
    for line in lines:
        text, repairs = rejoin(line.text)
        mended.append(replace(line, text=text) if repairs else line)
        notes.extend(
            Oddity(line.number, f"chữ bị tách: «{before}» đọc là «{after}»") for before, after in repairs
        )
    return tuple(mended), notes


def rejoin(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text with its words rejoined, and each repair as (before, after)."""
    tokens = text.split(" ")
    repairs: list[tuple[str, str]] = []
    kept: list[str] = []
    position = 0
    while position < len(tokens):
        size = _pieces_at(tokens, position)
        word = "".join(tokens[position : position + size])
        if size > 1:
            repairs.append((" ".join(tokens[position : position + size]), word))
        kept.append(word)
        position += size
    return " ".join(kept), repairs


def _pieces_at(tokens: list[str], start: int) -> int:
    """How many tokens from `start` on are one word; 1 when the token stands for itself."""
    if start and tokens[start - 1].lower() in _NAMES_A_LETTER:
        return 1
    for size in range(min(MOST_PIECES, len(tokens) - start), 1, -1):
        pieces = tokens[start : start + size]
        *inner, last = pieces
        ending = _WORD.match(last)
        if ending is None or not all(map(_WORD.fullmatch, inner)):
            continue
        letters = [*inner, ending.group()]
        if any(map(_has_no_vowel, letters)) and "".join(letters).lower() in known_syllables():
            return size
    return 1


def _has_no_vowel(piece: str) -> bool:
    """Whether a piece is made of consonants alone; capitals together are an abbreviation."""
    if len(piece) > 1 and piece.isupper():
        return False
    return not _VOWELS & set(unicodedata.normalize("NFD", piece.lower()))
