"""What kind of answer a question asks for, from the words it asks with."""

import re

from assistant.question import kind_cues as cues
from assistant.question.naming import Named
from assistant.question.records import QuestionKind
from assistant.question.wording import Wording

_ACTORS = re.compile(
    r"\b(?:cac so|so,? nganh|cac huyen|huyen,? thanh pho|cac dia phuong|cac truong|departments)\b"
)
_WHICH_PLAN_FOR_ACT = re.compile(
    r"ke hoach nao[^.?!]{0,60}(?:quyet dinh|nghi quyet|chi thi|luat)|(?:quyet dinh|nghi quyet)[^.?!]{0,40}ke hoach nao"
)
_MANY = 2


def kind_of(wording: Wording, named: Named) -> QuestionKind:
    """The kind of a question. Whole turns of phrase first; else the first thing that is asked; else the topic."""
    return _by_phrase(wording, named) or _by_first_asked(wording, named) or _by_topic(wording, named)


def _by_phrase(wording: Wording, named: Named) -> QuestionKind | None:
    if _WHICH_PLAN_FOR_ACT.search(wording.folded):
        return QuestionKind.LEGAL_BASIS
    if _compares(wording, named):
        return QuestionKind.COMPARE
    if cues.REPORTING.search(wording) and not cues.SHARED.search(wording):
        return QuestionKind.REPORTING
    if cues.COORDINATING.search(wording) and not cues.JOINTLY.search(wording):
        return QuestionKind.COORDINATE
    return None


def _compares(wording: Wording, named: Named) -> bool:
    known = {document.number for document in named.documents if document.plan}
    if len(named.provinces) >= _MANY or len(known) >= _MANY:
        return True
    if cues.IN_TURN.search(wording) and len({mention.year for mention in named.years}) >= _MANY:
        return True
    return cues.COMPARING.search(wording) is not None


def _by_first_asked(wording: Wording, named: Named) -> QuestionKind | None:
    asked = [(match.start(), kind) for kind, cue in cues.ASKING if (match := cue.search(wording))]
    signed = cues.SIGNING.search(wording)
    if not signed:
        asked += [(match.start(), QuestionKind.LEAD) for cue in cues.WHO if (match := cue.search(wording))]
    if not (named.agencies or _ACTORS.search(wording.folded)):
        asked = [(start, kind) for start, kind in asked if kind is not QuestionKind.AGENCY_TASKS]
    if not asked:
        return QuestionKind.DEFINITION if _asks_what_a_term_is(wording) else None
    first = min(start for start, _ in asked)
    return _unless_quoted(next(kind for start, kind in asked if start == first), named)


def _asks_what_a_term_is(wording: Wording) -> bool:
    match = cues.IS_WHAT.search(wording)
    return match is not None and not cues.NOT_A_TERM.search(Wording(wording.text[: match.start()]))


def _by_topic(wording: Wording, named: Named) -> QuestionKind:
    kind = next((kind for kind, cue in cues.TOPICS if cue.search(wording)), QuestionKind.CONTENT)
    return _unless_quoted(kind, named)


def _unless_quoted(kind: QuestionKind, named: Named) -> QuestionKind:
    """Who or what stands at a quoted place is a question about that place."""
    deep = any("/" in pattern for mention in named.addresses for pattern in mention.patterns)
    return QuestionKind.CROSSREF if deep and kind in {QuestionKind.LEAD, QuestionKind.CONTENT} else kind
