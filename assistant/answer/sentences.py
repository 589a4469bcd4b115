"""Sentences of a clause, and the few of them that a question is about."""

import re
from collections.abc import Collection, Sequence

from corpus.vietnamese.syllables import fold, syllables

SHOWN_LIMIT = 700
"""Longest quotation of a clause in an answer, in characters."""

_BREAK = re.compile(r"\n+|(?<=[.;!?:])\s+(?=[A-ZĐÀ-Ỹ“\-(])")
_NUMBERED = re.compile(r"^\s*(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+*•])\s+")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")


def unnumbered(text: str) -> str:
    """The text in one line without its own number, bullet and footnote marks."""
    return " ".join(_FOOTNOTE_MARK.sub("", _NUMBERED.sub("", text)).split())


def unended(text: str) -> str:
    """The text without its closing punctuation, for a quotation in a sentence."""
    return text.rstrip(" ;:,./")


def sentences(text: str) -> list[str]:
    """The sentences of a clause in order; none is cut inside brackets."""
    parts: list[str] = []
    for piece in _BREAK.split(text):
        if parts and parts[-1].count("(") > parts[-1].count(")"):
            parts[-1] = f"{parts[-1]} {piece}"
        elif piece.strip():
            parts.append(piece)
    return [" ".join(part.split()) for part in parts]


def overlap(text: str, terms: Collection[str]) -> int:
    """How many of the folded syllables `terms` the text has."""
    return len(set(syllables(fold(text))) & set(terms))


def quotation(text: str, subject: str, limit: int = SHOWN_LIMIT) -> str:
    """The part of a clause's text that speaks of the subject: all of it, or the best run of its sentences.

    The result is verbatim but for line breaks, closing punctuation and the clause's own number, and at most
    `limit` characters unless a single sentence is longer.
    """
    whole = unnumbered(text)
    if len(whole) <= limit:
        return unended(whole)
    parts = sentences(_NUMBERED.sub("", text))
    terms = set(syllables(fold(subject)))
    scores = [overlap(part, terms) for part in parts]
    start = end = max(range(len(parts)), key=lambda n: (scores[n], -n))
    while True:
        before = start > 0 and _length(parts[start - 1 : end + 1]) <= limit
        after = end + 1 < len(parts) and _length(parts[start : end + 2]) <= limit
        if after and (not before or scores[end + 1] >= scores[start - 1]):
            end += 1
        elif before:
            start -= 1
        else:
            return unended(_FOOTNOTE_MARK.sub("", " ".join(parts[start : end + 1])))


def _length(parts: Sequence[str]) -> int:
    return sum(len(part) + 1 for part in parts)
