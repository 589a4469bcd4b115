"""A clause as the evidence of a question set: words of it, and the parts of its label."""

from functools import lru_cache
from typing import Any

from assistant.retrieval.library import Library
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

LONGEST_QUOTE = 200
"""Characters of a clause's text that stand for it."""


def evidence_of(clause: Clause, library: Library) -> dict[str, Any]:
    """The evidence entry of a clause; with `by_label` only where its words stand in another clause, too."""
    quote = opening_words(clause.text)
    entry: dict[str, Any] = {"doc": clause.plan_id, "quote": quote, "label": clause.label.split(", ")}
    return entry | ({"by_label": True} if _stands_elsewhere(quote, clause, library) else {})


def opening_words(text: str) -> str:
    """The beginning of a text, verbatim, at most `LONGEST_QUOTE` characters, cut between words."""
    text = text.strip()
    if len(text) <= LONGEST_QUOTE:
        return text
    words, blank, _ = text[: LONGEST_QUOTE + 1].rpartition(" ")
    return words.rstrip() if blank else text[:LONGEST_QUOTE]


def _stands_elsewhere(quote: str, clause: Clause, library: Library) -> bool:
    bare = _bare(quote)
    others = (one for one in library.under_plan(clause.plan_id) if one.address != clause.address)
    return any(bare in _bare(other.text) for other in others)


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    """Letters, digits and signs alone, as evidence is compared: without blanks, case and accents."""
    return "".join(fold(text).split())
