"""Clauses that only tell who asks and why ("Tôi mở tiệm, cho hỏi …"), no part of what is asked."""

import re
from collections.abc import Callable
from itertools import pairwise

from assistant.question.cues import read_cues
from assistant.question.wording import Wording

_CUES = read_cues("background")
_CLAUSE_END = re.compile(r"[.!?;:,]+(?=\s)")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENOUGH = 3
"""How many telling syllables must be left for a clause to be set aside."""

Said = Callable[[Wording], Wording]


def without_background(wording: Wording, said: Said) -> Wording:
    """The sentence with its background blanked out; positions stay.

    `said` leaves of a text only the words that are looked for. Set aside are: what stands before "cho hỏi",
    "muốn biết"; clauses in which people speak of themselves or complain; purposes ("khỏi phải đi lại").
    Nothing is, where too little would be left, or where the rest points back at it ("việc này").
    """
    for start, end in (*_before_asking(wording), *_asides(wording)):
        rest = wording.without([(start, end)])
        if _tells_enough(rest, said):
            wording = rest
    return wording


def _before_asking(wording: Wording) -> list[tuple[int, int]]:
    marker = _CUES["marker"].search(wording)
    if marker is None or marker.start() == 0:
        return []
    before = Wording(wording.text[: marker.start()])
    return [] if _CUES["asking"].search(before) or "?" in before.text else [(0, marker.start())]


def _asides(wording: Wording) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(wording.text)), len(wording.text)]
    clauses = [(start, end) for start, end in pairwise(cuts) if start < end]
    spans = [
        (start, end)
        for start, end in clauses
        if _is_aside(wording.without([(0, start), (end, len(wording.text))]))
    ]
    return [*spans, *_CUES["purpose"].spans(wording)]


def _is_aside(clause: Wording) -> bool:
    if _CUES["asking"].search(clause) or "?" in clause.text:
        return False
    if _CUES["complaint"].search(clause):
        return True
    return _CUES["self"].search(clause) is not None and _CUES["wish"].search(clause) is None


def _tells_enough(rest: Wording, said: Said) -> bool:
    if _CUES["pointing"].search(rest):
        return False
    left = said(rest)
    return len(_LETTERS.findall(left.without(_CUES["vague"].spans(left)).text)) >= _ENOUGH
