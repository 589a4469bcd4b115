"""Stage 2: words whose letters the publishing tool pulled apart: `ch ỉ đạo`, `vi ễ n thông`, `C Đ S`.

Guarantees: letters are only brought together, never changed; a word is rejoined only when the result is a
Vietnamese syllable and one of the pieces has no vowel, so that it can't be a word, or when single capitals
make an abbreviation (with a Đ or Ư among them, or written in one elsewhere); each repair is reported.
"""

import re
import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from ingest.lines import Line
from ingest.pieces import Repair

MOST_PIECES = 4
PULLED_APART = "chữ bị tách rời"
_ABBREVIATION = re.compile(r"\b[A-ZĐƯ]{2,6}\b")
_CAPITAL = re.compile("[A-ZĐƯ]")
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouy")
_NAMES_A_LETTER = frozenset({"điểm", "mục", "khoản", "nhóm", "loại", "hạng", "cấp", "bảng", "mẫu"})
"""After these a single letter is a name ("điểm b"), not a piece of a word."""


@cache
def known_syllables() -> frozenset[str]:
    """Every syllable of underthesea's list of 74,000 Vietnamese words, in small letters."""
    # Found without importing the package, which takes seconds once torch is installed.
    package = find_spec("underthesea")
    folder = Path(package.origin).parent if package and package.origin else Path()
    words = (folder / "corpus" / "data" / "Viet74K.txt").read_text("utf-8")
    return frozenset(_WORD.findall(unicodedata.normalize("NFC", words.lower())))


def rejoin_letters(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], list[Repair]]:
    """The lines with pulled-apart words rejoined, and each repair."""
    mended: list[Line] = []
    repairs: list[Repair] = []
    abbreviations = frozenset(word for line in lines for word in _ABBREVIATION.findall(line.text))
    for line in lines:
        text, words = rejoin(line.text, abbreviations)
        mended.append(replace(line, text=text) if words else line)
        repairs.extend(Repair(line.number, line.span, before, after, PULLED_APART) for before, after in words)
    return tuple(mended), repairs


def rejoin(text: str, abbreviations: frozenset[str] = frozenset()) -> tuple[str, list[tuple[str, str]]]:
    """The text with its words rejoined, and each repair as (before, after).

    `abbreviations`: those that the plan writes in one elsewhere.
    """
    tokens = text.split(" ")
    repairs: list[tuple[str, str]] = []
    kept: list[str] = []
    position = 0
    while position < len(tokens):
        size = _pieces_at(tokens, position, abbreviations)
        word = "".join(tokens[position : position + size])
        if size > 1:
            repairs.append((" ".join(tokens[position : position + size]), word))
        kept.append(word)
        position += size
    return " ".join(kept), repairs


def _pieces_at(tokens: list[str], start: int, abbreviations: frozenset[str]) -> int:
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
        if all(map(_CAPITAL.fullmatch, letters)):
            whole = "".join(letters)
            # The tool pulls words apart at the letters that its base font lacks.
            if whole in abbreviations or not whole.isascii():
                return size
        if any(map(_has_no_vowel, letters)) and "".join(letters).lower() in known_syllables():
            return size
    return 1


@lru_cache(maxsize=4096)
def _has_no_vowel(piece: str) -> bool:
    """Whether a piece is made of consonants alone; capitals together are an abbreviation."""
    if len(piece) > 1 and piece.isupper():
        return False
    return not _VOWELS & set(unicodedata.normalize("NFD", piece.lower()))
