"""Questions that lean on the turns before them, made to stand alone."""

from collections.abc import Sequence
from enum import Enum, auto

from assistant.question import kind_cues
from assistant.question.abbreviations import written_out
from assistant.question.cues import loose, strict
from assistant.question.kinds import kind_of
from assistant.question.naming import Named, named_in
from assistant.question.plan_choice import choose_plans
from assistant.question.records import QuestionKind
from assistant.question.splicing import spliced
from assistant.question.subject import subject_of
from assistant.question.wording import Wording
from corpus.records import Plan
from corpus.vietnamese.syllables import fold

_OPENING = strict(
    r"^(?:thế|vậy|à|ừ|rồi|ờ|ok)?,? ?(?:còn|thế|vậy|thế còn|vậy còn|vậy thì|thế thì)|^và|^rồi",
    r"^(?:and|so|then|ok),? (?:what|how|who|when|which|in|by|for|is)|^(?:what|how) about|^and",
)
_THEN_WHAT = loose(r"thì sao|thế nào\s*\??$|ra sao\s*\??$|thì thế nào")
_POINTING = strict(
    r"(?:việc|cái|nhiệm vụ|chỉ tiêu|mục tiêu|nội dung|vấn đề|chuyện|tỷ lệ|con số|kế hoạch|tỉnh|sở|cơ quan|dự án|đề án"
    r"|nền tảng) (?:đó|này|ấy|kia|trên|nói trên)|điều đó|như trên|nó|(?:that|this|the same) (?:task|target|plan|one)|it",
)
_PREPOSITION = strict(r"^(?:thế |vậy )?còn (?:ở|tại|với|đối với|cho|của|trong|về phía) ")
_GENERIC = frozenset(
    """thoi gian thuc hien han hoan thanh ket thuc bat dau co quan don vi chu tri phoi hop kinh phi nguon trach nhiem vu
    viec noi dung chi muc tieu ty ti trong le con so gia tri cu the tiet tien do san pham can cu them nua khac ben so
    nganh tiep giai doan cung van theo doi giam sat don doc chinh ro doi voi ke hoach de an du an bao dam cac nhung do
    nay ay kia no thi sao la va o cua cho thi the vay trinh lead time timeline coordinate agencies agency deadline
    target department same one task and for plan then""".split()
)
_ASKED_AGAIN = {
    QuestionKind.LEAD: "cơ quan nào chủ trì",
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
    """How a turn leans on what was asked before."""

    ALONE = auto()
    SLOTS = auto()
    ASPECT = auto()
    TOPIC = auto()
    SCOPE = auto()


def standing_alone(turn: str, previous: str | None, plans: Sequence[Plan]) -> str:
    """The turn as a question that needs no history; `previous` is the question before it, itself standing alone.

    Only names ("Thế còn Đà Nẵng?"): the previous question with them put in. Only another aspect ("Ai phối hợp?"):
    asked about the previous subject. Another topic ("Còn chữ ký số thì sao?"): asked the same of it. A whole question
    without a province or plan: those of the previous one are added. Anything else stays as it is.
    """
    if previous is None:
        return turn
    wording = Wording(written_out(turn))
    named = named_in(wording, plans)
    leaning = _leaning(wording, named)
    if leaning is _Leaning.SLOTS:
        return spliced(previous, turn, plans)
    if leaning is _Leaning.ALONE:
        return turn
    return _carried(turn, named, previous, plans, leaning)


def _leaning(wording: Wording, named: Named) -> _Leaning:
    opens = _OPENING.search(wording) is not None
    then_what = _THEN_WHAT.search(wording) is not None
    asks = _asks(wording)
    slots = bool(named.has_scope or named.years or named.agencies)
    if not _content(wording, named):
        if slots and (not asks or then_what):
            return _Leaning.SLOTS
        if slots or asks or opens or _POINTING.search(wording):
            return _Leaning.ASPECT
        return _Leaning.ALONE
    if (opens or then_what) and not asks:
        return _Leaning.TOPIC
    if _POINTING.search(wording) and not named.agencies:
        return _Leaning.ASPECT
    if named.has_scope or kind_cues.COMPARING.search(wording):
        return _Leaning.ALONE
    return _Leaning.SCOPE


def _asks(wording: Wording) -> bool:
    rest = wording.without(_THEN_WHAT.spans(wording))
    cues = (*kind_cues.WHO, kind_cues.COORDINATING, *(cue for _, cue in kind_cues.ASKING))
    return any(cue.search(rest) for cue in cues)


def _content(wording: Wording, named: Named) -> list[str]:
    """The syllables that say what is asked about, without names and words that fit any task."""
    bare = wording.without([*named.agency_spans, *_POINTING.spans(wording)])
    return [syllable for syllable in fold(subject_of(bare, named)).split() if syllable not in _GENERIC]


def _carried(turn: str, named: Named, previous: str, plans: Sequence[Plan], leaning: _Leaning) -> str:
    before = Wording(written_out(previous))
    old = named_in(before, plans)
    parts = []
    asked = _OPENING.plain.sub("", turn[:1].lower() + turn[1:]).strip(" ,?.!")
    if leaning is _Leaning.TOPIC:
        asked = _THEN_WHAT.plain.sub("", asked).strip(" ,?.!")
        again = _ASKED_AGAIN.get(kind_of(before, old), "")
        parts = [subject_of(before, old), again] if _PREPOSITION.search(Wording(turn)) else [again]
    elif leaning is _Leaning.ASPECT:
        parts = [subject_of(before, old)]
    scope = "" if named.has_scope else _scope(before, old, plans)
    years = "" if named.years or leaning is _Leaning.SCOPE else _years(old)
    about = ", ".join(filter(None, (*parts, years, scope)))
    whole = f"{asked[:1].upper()}{asked[1:]}"
    return f"{whole} ({about})?" if about else f"{whole}?"


def _scope(before: Wording, old: Named, plans: Sequence[Plan]) -> str:
    """The previous question's plan and provinces in words that name them again."""
    choice = choose_plans(before, old, plans)
    provinces = (*choice.provinces, *choice.foreign_places)
    chosen = [plan for plan in plans if plan.plan_id in choice.plan_ids and plan.number]
    if len(choice.plan_ids) == 1 and chosen:
        return f"Kế hoạch số {chosen[0].number}, {chosen[0].province}"
    numbers = [f"Kế hoạch số {document.number}" for document in old.documents]
    return ", ".join((*numbers, *provinces))


def _years(old: Named) -> str:
    years = tuple(dict.fromkeys(mention.year for mention in old.years))
    return f"năm {', '.join(map(str, years))}" if years else ""
