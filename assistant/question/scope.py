"""Questions that no plan could answer: noise, private data, other services; what is doubtful is searched."""

import re

from assistant.question.cues import read_cues
from assistant.question.records import OutOfScope
from assistant.question.wording import Wording

_CUES = read_cues("scope")
_LETTER = re.compile(r"[^\W\d_]")


def out_of_scope(wording: Wording) -> OutOfScope | None:
    """Why the sentence is out of scope, or None where it may be asked of the plans."""
    if _is_noise(wording):
        return OutOfScope.NOISE
    private = _CUES["person"].search(wording) and not _CUES["signature"].search(wording)
    if private or _CUES["contact"].search(wording):
        return OutOfScope.PERSONAL_DATA
    if _CUES["other_service"].search(wording):
        return OutOfScope.OTHER_SERVICE
    return None


def asks_something(wording: Wording) -> bool:
    """Whether what is left beside an instruction asks: a question mark, or a word that asks.

    A statement isn't left to stand: what was to be said of a province belongs to the instruction.
    """
    return "?" in wording.text or _CUES["asking"].search(wording) is not None


def _is_noise(wording: Wording) -> bool:
    """Without greetings, thanks and abuse nothing is left, or one letter over and over."""
    rest = wording.without(_CUES["empty_talk"].spans(wording))
    return len(set(_LETTER.findall(rest.folded))) < 2
