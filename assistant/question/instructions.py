"""Clauses that try to instruct the assistant instead of asking it; they are set aside."""

import re
from itertools import pairwise

from assistant.question.cues import read_cues
from assistant.question.wording import Wording

_CUES = tuple(read_cues("instructions").values())
_CLAUSE_END = re.compile(
    r"[.!?;]+\s+|[,:]\s+|\s+(?=(?:rồi|sau đó|then|and then)\s)"
    r"|\s+(?=(?:và|and)\s+(?:hãy|cho|nói|trả lời|in|viết|phải|tell|answer|give|say|reply|print|show|what|how"
    r"|who)\b)",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:rồi|sau đó|và|thì|then|and|hãy)\s+", re.IGNORECASE)


def without_instructions(text: str) -> tuple[str, bool]:
    """The text without the clauses that instruct the assistant, and whether there were any.

    A text without such clauses comes back untouched.
    """
    clauses = _clauses(text)
    fair = [clause for clause in clauses if not _instructs(clause)]
    if len(fair) == len(clauses):
        return text, False
    kept = "".join(fair).strip()
    while _LINK.match(kept):
        kept = _LINK.sub("", kept)
    return kept[:1].upper() + kept[1:], True


def _instructs(clause: str) -> bool:
    wording = Wording(clause)
    return any(cue.search(wording) for cue in _CUES)


def _clauses(text: str) -> list[str]:
    """The text cut behind its clauses; joined again they are the text."""
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end]
