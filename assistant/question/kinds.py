"""What kind of answer a question asks for, from the words it asks with."""

import re

from assistant.question.cues import read_cues
from assistant.question.naming import Named
from assistant.question.records import Language, QuestionKind
from assistant.question.wording import Wording
from corpus.agency_lookalikes import digital_words
from corpus.records import Span

_CUES = read_cues("kinds")
_ASKED = (
    ("budget", QuestionKind.BUDGET),
    ("count", QuestionKind.COUNT),
    ("target", QuestionKind.TARGET),
    ("legal_basis", QuestionKind.LEGAL_BASIS),
    ("definition", QuestionKind.DEFINITION),
    ("agency_tasks", QuestionKind.AGENCY_TASKS),
    ("frame", QuestionKind.CONTENT),
    ("signing", QuestionKind.CONTENT),
    ("deadline", QuestionKind.DEADLINE),
    ("lead", QuestionKind.LEAD),
    ("ways", QuestionKind.CONTENT),
)
_TOPICS = (
    ("about_budget", QuestionKind.BUDGET),
    ("about_target", QuestionKind.TARGET),
    ("about_legal_basis", QuestionKind.LEGAL_BASIS),
    ("about_coordinating", QuestionKind.COORDINATE),
    ("about_leading", QuestionKind.LEAD),
)
_ACTORS = re.compile(r"\b(?:cac so|so,? nganh|cac huyen|huyen,? thanh pho|cac dia phuong|cac truong)\b")
_WHICH_PLAN_FOR_ACT = re.compile(
    r"ke hoach nao[^.?!]{0,60}(?:quyet dinh|nghi quyet|chi thi|luat)"
    r"|(?:quyet dinh|nghi quyet)[^.?!]{0,40}ke hoach nao"
)
_SEVERAL = 2


def kind_of(wording: Wording, named: Named) -> QuestionKind:
    """The kind of a question: by a whole turn of phrase, else by what is asked first, else by its topic."""
    kind = _by_phrase(wording, named) or _by_first_asked(wording, named) or _by_topic(wording, named)
    quotes = any("/" in pattern for mention in named.addresses for pattern in mention.patterns)
    return QuestionKind.CROSSREF if quotes and kind in {QuestionKind.LEAD, QuestionKind.CONTENT} else kind


def asks(wording: Wording) -> bool:
    """Whether the sentence has a question word of any kind."""
    return any(_CUES[name].search(wording) for name in ("coordinating", *(name for name, _ in _ASKED)))


def compares_all(wording: Wording) -> bool:
    """Whether it asks over provinces or plans without naming them ("tỉnh nào", "các tỉnh")."""
    return _CUES["comparing"].search(wording) is not None


def _by_phrase(wording: Wording, named: Named) -> QuestionKind | None:
    if _WHICH_PLAN_FOR_ACT.search(wording.folded):
        return QuestionKind.LEGAL_BASIS
    if _compares(wording, named):
        return QuestionKind.COMPARE
    if _CUES["reporting"].search(wording) and not _CUES["sharing"].search(wording):
        return QuestionKind.REPORTING
    if _CUES["counting"].search(wording):
        return QuestionKind.COUNT
    if named.addresses and not named.agencies and _CUES["of_a_time"].search(wording):
        return QuestionKind.AGENCY_TASKS
    jointly = _CUES["leading_jointly"].search(wording) or _CUES["with_companies"].search(wording)
    if _CUES["coordinating"].search(wording) and not jointly:
        return QuestionKind.COORDINATE
    return None


def _compares(wording: Wording, named: Named) -> bool:
    numbers = {document.number for document in named.documents if document.plan}
    years = {mention.year for mention in named.years}
    if _asks_meaning_in_one(wording, named):
        return False
    if len(named.provinces) >= _SEVERAL or len(numbers) >= _SEVERAL or compares_all(wording):
        return True
    if _CUES["in_turn"].search(wording) and len(years) >= _SEVERAL:
        return True
    one = len(named.provinces) + len(numbers) > 0 and len(years) < _SEVERAL
    return not one and _CUES["extreme"].search(wording) is not None


def _asks_meaning_in_one(wording: Wording, named: Named) -> bool:
    """Whether terms of one plan or province are to be explained: how they differ is in their meanings."""
    numbers = {document.number for document in named.documents if document.plan}
    if len(named.provinces) > 1 or len(numbers) > 1 or not named.has_scope:
        return False
    return _CUES["definition"].search(wording) is not None or _asks_what_a_term_is(wording)


def _by_first_asked(wording: Wording, named: Named) -> QuestionKind | None:
    searched = {
        "lead": wording.without([*((one.start, one.end) for one in named.agencies), *_bodiless(wording)]),
        "budget": wording.without([(one.start, one.end) for one in named.agencies]),
        "legal_basis": wording.without([(one.start, one.end) for one in named.documents]),
    }
    asked = [
        (match.start(), name, kind)
        for name, kind in _ASKED
        if (match := _CUES[name].search(searched.get(name, wording)))
    ]
    names = {name for _, name, _ in asked}
    if "signing" in names:
        asked = [one for one in asked if one[1] != "lead"]
    if not (named.agencies or _ACTORS.search(wording.folded)):
        asked = [one for one in asked if one[1] != "agency_tasks"]
    if not asked:
        return QuestionKind.DEFINITION if _asks_what_a_term_is(wording) else None
    first = min(start for start, _, _ in asked)
    return next(kind for start, _, kind in asked if start == first)


def _bodiless(wording: Wording) -> list[Span]:
    """Words that fold to those for a body and are none: "ky nang so nao", "co noi dung gi"."""
    spans = _CUES["no_body"].spans(wording)
    return spans if wording.accented else [*spans, *digital_words(wording.text)]


def _asks_what_a_term_is(wording: Wording) -> bool:
    match = _CUES["is_what"].search(wording)
    if match is None:
        return False
    if wording.language is Language.ENGLISH:
        return _CUES["not_a_term_in_english"].search(wording) is None
    return _CUES["not_a_term"].search(Wording(wording.text[: match.start()])) is None


def _by_topic(wording: Wording, named: Named) -> QuestionKind:
    if named.agencies and _CUES["about_tasks"].search(wording):
        return QuestionKind.AGENCY_TASKS
    return next((kind for name, kind in _TOPICS if _CUES[name].search(wording)), QuestionKind.CONTENT)
