"""Questions that lean on the turns before them, made to stand alone."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from assistant.question.abbreviations import written_out
from assistant.question.cues import read_cues
from assistant.question.kinds import asks, compares_all, kind_of
from assistant.question.naming import Named, named_in
from assistant.question.plan_choice import choose_plans
from assistant.question.records import QuestionKind
from assistant.question.splicing import spliced, tidy
from assistant.question.subject import subject_of
from assistant.question.wording import Wording
from assistant.question.years import YearMention
from corpus.agencies import AgencyBook
from corpus.records import Plan, Span
from corpus.vietnamese.syllables import fold, syllables

_CUES = read_cues("followups")
_LETTERS = re.compile(r"[^\W\d_]+")
_MACHINE_MIND = re.compile(r"\bAI\b")
_MONTH = re.compile(r"\bthang\s*(\d{1,2})\s*(?:/|nam)\s*$")
_DOCUMENTS = (("pointing_at_document", "document"), ("pointing_at_other_plan", "another_plan"))
"""How a document is pointed at, and what an earlier question must speak of for that."""
_ANTECEDENT = 3
"""So many telling syllables before "việc này" are what it points at."""
_ASKED_AGAIN = {
    QuestionKind.LEAD: "cơ quan nào chủ trì",
    QuestionKind.CROSSREF: "cơ quan nào chủ trì",
    QuestionKind.COORDINATE: "cơ quan nào phối hợp",
    QuestionKind.DEADLINE: "thời gian thực hiện khi nào",
    QuestionKind.TARGET: "mục tiêu bao nhiêu",
    QuestionKind.COUNT: "có bao nhiêu",
    QuestionKind.BUDGET: "kinh phí bao nhiêu",
    QuestionKind.REPORTING: "báo cáo khi nào",
    QuestionKind.DEFINITION: "khái niệm là gì",
    QuestionKind.LEGAL_BASIS: "căn cứ văn bản nào",
    QuestionKind.AGENCY_TASKS: "được giao những nhiệm vụ nào",
}


class _Leaning(Enum):
    """How a turn leans on the question before it; AGAINST: both are held against each other."""

    ALONE = auto()
    NAMES = auto()
    ASPECT = auto()
    AGAINST = auto()
    TOPIC = auto()
    SCOPE = auto()


def standing_alone(
    turn: str, previous: str | None, plans: Sequence[Plan], book: AgencyBook | None = None
) -> str:
    """The turn as a question that needs no history; `previous` is the one before it, itself standing alone.

    Held against the previous question ("So với năm 2030?"): its subject, years and plans too.
    Only names ("Còn Huế?"): the previous question with them put in. Only another aspect ("Ai phối
    hợp?"): asked about the previous subject. Another topic ("Còn chữ ký số thì sao?"): the same asked of it.
    A whole question without a province or plan: those of the previous one are added. Else the turn as it is.
    """
    if previous is None:
        return turn
    wording = Wording(written_out(turn))
    named = named_in(wording, plans, book)
    continues = _points_at_document(wording, previous) or _asks_on_of_report(wording, named, previous)
    leaning = _Leaning.ASPECT if continues else _leaning(wording, named, plans)
    if leaning is _Leaning.NAMES:
        return spliced(previous, turn, plans, book)
    if leaning is _Leaning.ALONE:
        return turn
    before = Wording(written_out(previous))
    return _completed(turn, named, before, named_in(before, plans, book), plans, leaning)


def _leaning(wording: Wording, named: Named, plans: Sequence[Plan]) -> _Leaning:
    opens, then_what, at_plan = (
        _CUES[name].search(wording) is not None for name in ("opening", "then_what", "pointing_at_plan")
    )
    points = not at_plan and _points_back(wording, named)
    has_names = bool(named.has_scope or named.years or named.agencies)
    asking = asks(wording.without([*_CUES["then_what"].spans(wording), *_machine_minds(wording)]))
    if named.agencies and kind_of(wording, named) is QuestionKind.AGENCY_TASKS:
        return _Leaning.ALONE if named.has_scope else _Leaning.SCOPE
    if at_plan and asking:
        return _Leaning.ALONE if named.has_scope else _Leaning.SCOPE
    names_side = bool(named.years or named.has_scope) and _CUES["against"].search(wording) is not None
    if names_side and not _beyond_titles(_content(wording, named), wording, named, plans):
        return _Leaning.AGAINST
    if not _content(wording, named):
        return _Leaning.NAMES if has_names and not (points or asking) else _Leaning.ASPECT
    if (opens or then_what) and not asking:
        return _Leaning.TOPIC
    if points:
        return _Leaning.ASPECT
    return _Leaning.ALONE if named.has_scope or compares_all(wording) else _Leaning.SCOPE


def _machine_minds(wording: Wording) -> list[Span]:
    """Where "AI" is artificial intelligence and asks for nobody: not in a text all in capitals."""
    if wording.text.isupper():
        return []
    return [match.span() for match in _MACHINE_MIND.finditer(wording.text)]


def _points_at_document(wording: Wording, previous: str) -> bool:
    """Whether it says "văn bản đó", "quyết định đó" after a question that speaks of such a document."""
    before = Wording(previous)
    return any(
        _CUES[pointing].search(wording) is not None and _CUES[document].search(before) is not None
        for pointing, document in _DOCUMENTS
    )


def _asks_on_of_report(wording: Wording, named: Named, previous: str) -> bool:
    """Whether it only asks of a report to whom or when it goes, after a question that speaks of one."""
    if any(_CUES["of_a_report"].search(one) is None for one in (wording, Wording(previous))):
        return False
    spans = [*_CUES["of_a_report"].spans(wording), *_CUES["sending"].spans(wording)]
    return not named.agencies and not _content(wording.without(spans), named)


def _points_back(wording: Wording, named: Named) -> bool:
    """Whether it says "việc đó", "nó" of something that it doesn't itself name before."""
    pointing = _CUES["pointing"].search(wording)
    if pointing is None:
        return False
    before = wording.without([(pointing.start(), len(wording.text))])
    return len(_content(before, named)) < _ANTECEDENT


def _content(wording: Wording, named: Named) -> list[str]:
    """The words that say what is asked about, beyond names and words that fit any task."""
    spans = [(mention.start, mention.end) for mention in named.agencies]
    for name in ("pointing", "pointing_at_plan", "opening"):
        spans += _CUES[name].spans(wording)
    subject = Wording(subject_of(wording.without(spans), replace(named, agencies=())))
    rest = subject.without(_CUES["generic"].spans(subject))
    minds = [wording.text[start:end] for start, end in _machine_minds(wording)]
    return [*_LETTERS.findall(rest.text), *minds]


def _beyond_titles(words: list[str], wording: Wording, named: Named, plans: Sequence[Plan]) -> list[str]:
    """Those of the words that aren't in the titles of the plans that it names."""
    chosen = choose_plans(wording, named, plans).plan_ids
    titles = {word for plan in plans if plan.plan_id in chosen for word in syllables(fold(plan.title))}
    return [word for word in words if fold(word) not in titles]


def _completed(
    turn: str, named: Named, before: Wording, old: Named, plans: Sequence[Plan], leaning: _Leaning
) -> str:
    """The turn, and in brackets behind it what it leaves to the previous question."""
    subject = subject_of(before, old)
    asked = _without_opening(turn)
    if leaning is _Leaning.TOPIC:
        narrows = _CUES["narrowing"].search(Wording(turn)) is not None
        about = [subject if narrows else "", _ASKED_AGAIN.get(kind_of(before, old), "")]
    else:
        about = ["" if leaning is _Leaning.SCOPE else subject]
    against = leaning is _Leaning.AGAINST
    if against or not (named.years or leaning is _Leaning.SCOPE):
        about += dict.fromkeys(_time_of(mention, before) for mention in old.years)
    if against or not (named.has_scope or compares_all(Wording(turn))):
        about += _scope(before, old, plans)
    added = ", ".join(filter(None, about))
    return f"{asked} ({added})?" if added else f"{asked}?"


def _time_of(mention: YearMention, wording: Wording) -> str:
    """The year, with its month where the question names one: "tháng 12/2025"."""
    month = _MONTH.search(wording.folded[: mention.start])
    return f"tháng {month[1]}/{mention.year}" if month else f"năm {mention.year}"


def _without_opening(turn: str) -> str:
    wording = Wording(turn)
    spans = [*_CUES["opening"].spans(wording), *_CUES["then_what"].spans(wording)]
    asked = tidy(wording.without(spans).text).strip("?.! ") or turn.strip(" ?.!")
    return asked[:1].upper() + asked[1:]


def _scope(before: Wording, old: Named, plans: Sequence[Plan]) -> list[str]:
    """The previous question's provinces, and its plan where its province has several."""
    choice = choose_plans(before, old, plans)
    numbers = [f"Kế hoạch số {number}" for number in choice.unknown_documents]
    for plan in plans:
        siblings = [other for other in plans if other.province == plan.province]
        shared = sum(other.plan_id in choice.plan_ids for other in siblings)
        if plan.number and plan.plan_id in choice.plan_ids and shared < len(siblings):
            numbers.append(f"Kế hoạch số {plan.number}")
    chosen = dict.fromkeys(plan.province for plan in plans if plan.plan_id in choice.plan_ids)
    whole_corpus = set(chosen) == {plan.province for plan in plans}
    return [*numbers, *({} if whole_corpus and not old.places else chosen), *choice.foreign_places]
