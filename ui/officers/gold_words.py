"""The words that a right answer holds or doesn't: as an officer types them, as an answer stresses them."""

import re
import unicodedata

from assistant.answer.records import Answer

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CONTROLS = {"Cc", "Cs"}
_CITATION_MARK = re.compile(r"\[\d+\]")


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """What a right answer has to hold: a group a line, its alternatives with `|` between."""
    found = (tuple(one.strip() for one in line.split("|") if one.strip()) for line in lines(text))
    return tuple(group for group in found if group)


def bold_words(answer: Answer | None) -> tuple[str, ...]:
    """What an answer sets in bold, each once: what it answers with."""
    found = _BOLD.findall(answer.answer) if answer else []
    return tuple(dict.fromkeys(words.strip() for words in found if _comparable(words) and "|" not in words))


def nothing_to_compare(text: str) -> tuple[int, str] | None:
    """The first line with an alternative that would be found anywhere: its number, from 1, and its text."""
    for place, line in enumerate(text.splitlines(), start=1):
        for one in line.split("|"):
            if one.strip() and not _comparable(one):
                return place, one.strip()
    return None


def _comparable(words: str) -> bool:
    return any(sign.isalnum() for sign in _CITATION_MARK.sub("", words))


def lines(text: str) -> list[str]:
    """What stands on the lines of a text; empty ones are left out."""
    return [line.strip() for line in printable(text).splitlines() if line.strip()]


def printable(text: str) -> str:
    """Text without control characters; line ends stay, a tab becomes a blank."""
    return "".join(
        sign
        for sign in text.replace("\t", " ")
        if unicodedata.category(sign) not in _CONTROLS or sign in "\r\n"
    )
