"""What a text sets apart as somebody else's words: quotations, however nested, and bold."""

import re
import unicodedata
from collections.abc import Iterator

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CUT = re.compile(r"…|\.\.\.")
_KEPT = re.compile(r"[^\W_]+|%")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")


def quotations(text: str) -> Iterator[str]:
    """The outermost “…” of a text, in order; one that is never closed reaches to the end."""
    yield from (piece for piece, quoted in _parts(text) if quoted)


def unquoted(text: str) -> str:
    """The text without its quotations."""
    return " ".join(piece for piece, quoted in _parts(text) if not quoted)


def bold(text: str) -> list[str]:
    """What stands in bold."""
    return _BOLD.findall(text)


def pieces(quotation: str) -> list[str]:
    """What a quotation quotes, in the form in which it is looked for: cut at ellipses, letters alone."""
    return [letters for part in _CUT.split(quotation) if (letters := bare(part))]


def bare(text: str) -> str:
    """Letters, digits and percent signs, small; nothing else."""
    return "".join(_KEPT.findall(unicodedata.normalize("NFC", text).lower()))


def printed_forms(text: str) -> tuple[str, str]:
    """The text as quotations are looked for in it: with footnote marks and without."""
    return bare(text), bare(_FOOTNOTE_MARK.sub("", text))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    depth, start = 0, 0
    for at, letter in enumerate(text):
        if letter == "“":
            if depth == 0:
                yield text[start:at], False
                start = at + 1
            depth += 1
        elif letter == "”" and depth:
            depth -= 1
            if depth == 0:
                yield text[start:at], True
                start = at + 1
    yield text[start:], depth > 0
