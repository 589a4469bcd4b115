"""What a model wrote, as plain text, or nothing where it isn't a plain sentence.

Control tokens, markup, links, brackets, other scripts than Latin, and repeated instructions are no sentence.
"""

import re
import unicodedata

from corpus.vietnamese.syllables import syllables, visible

LONGEST = 1500
"""Longest sentence of an answer, in characters."""

_MARK = re.compile(r"\s*\[(\d{1,3})\]")
_BULLET = re.compile(r"^\s*(?:[-+•]\s+|#+\s*)")
_FORBIDDEN = re.compile(r"[<>](?![\s\d=])|[|{}\[\]\\`_~^$@]|https?:|www\.|[^\S ]")
_ECHO = 6
"""So many syllables of the instructions in a row are an echo."""


def marks_in(text: str) -> tuple[int, ...]:
    """The numbers that stand in the text as marks, `[1]`."""
    return tuple(int(number) for number in _MARK.findall(text))


def plain(text: str) -> str | None:
    """The sentence in one line without marks, bullet and asterisks; None where it isn't one."""
    text = _BULLET.sub("", _MARK.sub("", visible(text)).replace("*", "").strip())
    if not text or len(text) > LONGEST or _FORBIDDEN.search(text):
        return None
    return text if all(map(_is_readable, text)) else None


def echoes(text: str, instructions: str) -> bool:
    """Whether the text repeats a part of the instructions."""
    said, told = syllables(text), syllables(instructions)
    runs = {tuple(told[at : at + _ECHO]) for at in range(len(told) - _ECHO + 1)}
    return any(tuple(said[at : at + _ECHO]) in runs for at in range(len(said) - _ECHO + 1))


def _is_readable(letter: str) -> bool:
    if letter.isalpha():
        return unicodedata.name(letter, "").startswith("LATIN")
    return unicodedata.category(letter)[0] not in "CM"
