"""What a question takes for granted and wants confirmed or explained: an agency, a figure, a time."""

import re
from dataclasses import dataclass, replace

from assistant.question.cues import read_cues
from assistant.question.naming import Named
from assistant.question.records import Claim, QuestionKind
from assistant.question.wording import Wording
from corpus.vietnamese.syllables import fold

_CUES = read_cues("claims")
_FIGURE = re.compile(
    r"(?<![\w/.,-])\d[\d.,]*(?:\s*-\s*\d[\d.,]*)?\s*"
    r"(?:%|phan tram|per ?cent|(?:nghin |ngan )?(?:ty|trieu)(?: dong)?|[bm]illion(?: dong| vnd)?)"
    r"(?!\w)"
)
_MONEY = re.compile(r"ty|trieu|billion|million")
_WHY_FIRST = 25
"""Characters before the word that asks why: further on it asks for reasons beside something else."""


@dataclass(frozen=True)
class ClaimReading:
    """A claim, and the sentence and its names without it: what is left to be looked for."""

    claim: Claim
    kind: QuestionKind | None
    rest: Wording
    named: Named


def claim_in(wording: Wording, named: Named) -> ClaimReading | None:
    """The claim of a question that only asks whether or why something is so; None of any other."""
    whether = _CUES["whether"].search(wording)
    why = _CUES["why"].search(wording)
    if why is not None and why.start() > _WHY_FIRST:
        why = None
    if whether is None and why is None:
        return None
    asking = [*_CUES["whether"].spans(wording), *_CUES["why"].spans(wording)]
    rest = wording.without(asking)
    nameless = rest.without([(one.start, one.end) for one in named.agencies])
    if _CUES["asked"].search(nameless):
        return None
    figures = [(match.start(), match.end()) for match in _FIGURE.finditer(wording.folded)]
    role = _role(nameless)
    claimed = tuple(dict.fromkeys(one.agency.name for one in named.agencies)) if role else ()
    timed = bool(named.years) and _CUES["timing"].search(rest) is not None
    if not (claimed or figures or timed):
        return None
    claim = Claim(
        asks_whether=whether is not None,
        agencies=claimed,
        figures=tuple(wording.text[start:end].strip() for start, end in figures),
        coordinating=role is QuestionKind.COORDINATE,
        timed=timed and not (claimed or figures),
    )
    said = nameless if claimed else rest
    left = said.without([*figures, *_CUES["wording"].spans(said)])
    return ClaimReading(claim, _kind(claim, role), left, replace(named, agencies=()) if claimed else named)


def _role(rest: Wording) -> QuestionKind | None:
    """What the agencies named are said to do with the thing."""
    leading = _CUES["leading"].search(rest)
    coordinating = _CUES["coordinating"].search(rest)
    if coordinating and (leading is None or coordinating.start() < leading.start()):
        return QuestionKind.COORDINATE
    return QuestionKind.LEAD if leading else None


def _kind(claim: Claim, role: QuestionKind | None) -> QuestionKind | None:
    """The kind of answer that settles the claim."""
    if claim.agencies:
        return role
    if claim.figures:
        money = any(_MONEY.search(fold(one)) for one in claim.figures)
        return QuestionKind.BUDGET if money else QuestionKind.TARGET
    return QuestionKind.DEADLINE
