"""Sentences of a clause, and the few of them that a question is about."""

import re
from collections.abc import Collection, Sequence

from corpus.vietnamese.syllables import fold, syllables

SHOWN_LIMIT = 700
"""Longest quotation of a clause in an answer, in characters."""

_BREAK = re.compile(r"\n+|(?<=[.;!?:])\s+(?=[A-ZĐÀ-Ỹ“\-(])")
_NUMBERED = re.compile(r"^\s*(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+*•])\s+")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")
_OPEN = re.compile(r"(?::|(?<!\w)(?:như|gồm|là|sau))\W*$")
"""The end of words that only open a list."""

_ITEM_END = re.compile(r"[,;]\s+|\.\s+(?=[A-ZĐÀ-Ỹ])")
_CLOSING = re.compile(r"^tren day la (?:noi dung )?(?:ke hoach|chuong trinh|de an)\b")


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
    `limit` characters unless a single sentence is longer. Where a list begins at its end, the first member
    of the list is there too.
    """
    run = _best_run(text, subject, limit)
    rest = _list_after(run, text)
    return f"{run}{rest[: rest.index(_members(rest)[0]) + len(_members(rest)[0])]}" if rest else run


def quotations(text: str, subject: str, limit: int = SHOWN_LIMIT) -> tuple[str, ...]:
    """`quotation`; where a list begins at its end, with the members of the list that speak of the subject as
    further pieces. Each piece is verbatim as there."""
    run = _best_run(text, subject, limit)
    terms = set(syllables(fold(subject))) - set(syllables(fold(run)))
    members = _members(_list_after(run, text))
    most = max((overlap(member, terms) for member in members), default=0)
    if not most:
        return (quotation(text, subject, limit),)
    return (run, *(unended(member) for member in members if overlap(member, terms) == most))


def _best_run(text: str, subject: str, limit: int) -> str:
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


def ends_open(text: str) -> bool:
    """Whether the text ends where a list would begin: "… như", "… gồm:"."""
    return _OPEN.search(text.rstrip()) is not None


def _list_after(run: str, text: str) -> str:
    """What follows the run in the text, with the marks between, where the run ends at the opening of a list;
    else "" (also where nothing follows)."""
    _, found, rest = unnumbered(text).partition(run)
    opens = bool(found) and bool(rest.strip(" ;:,./")) and ends_open(f"{run}{rest[:1]}")
    return rest if opens else ""


def _members(rest: str) -> list[str]:
    """The members of the list that begins the text, each with its brackets; none of no text."""
    listed = rest.lstrip(" :;,")
    if not listed:
        return []
    items: list[str] = []
    start = 0
    for end in _ITEM_END.finditer(listed):
        item = listed[start : end.start()]
        if item.count("(") <= item.count(")"):
            items.append(item)
            start = end.end()
            if end[0].startswith("."):
                return items
    return [*items, listed[start:]]


def _length(parts: Sequence[str]) -> int:
    return sum(len(part) + 1 for part in parts)


def closes_plan(text: str) -> bool:
    """Whether it is the sentence at a plan's end that only says that this was the plan."""
    return _CLOSING.match(fold(text)) is not None
