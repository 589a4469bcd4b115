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
_DICTATED = re.compile(
    r"^\s*(?:(?:rồi|sau đó|và|thì|then|and|hãy|chỉ|phải|just|only|please|you must|always)\s+)*"
    r"(?:say|state|claim|write|answer|reply|print|repeat|tell (?:me|us|everyone|them|people)"
    r"|nói|khẳng định|viết|trả lời|in ra|đáp|bảo|ghi)"
    r"(?:\s+(?:that|rằng|là)\b|\s*[:\"“'])",
    re.IGNORECASE,
)
"""What is to be said, in a clause behind an instruction."""
_LINK = re.compile(r"^(?:rồi|sau đó|và|thì|then|and|hãy)\s+", re.IGNORECASE)


def without_instructions(text: str) -> tuple[str, bool]:
    """The text without the clauses that instruct the assistant, and whether there were any.

    A text without such clauses comes back untouched.
    """
    clauses = _clauses(text)
    fair: list[str] = []
    for number, clause in enumerate(clauses):
        instructed = len(fair) < number
        if not (_instructs(clause) or (instructed and _DICTATED.match(clause))):
            fair.append(clause)
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
