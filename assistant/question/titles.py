"""Plans named by what they are about: "kế hoạch kinh tế số, xã hội số", "kế hoạch chuyển đổi số năm 2025"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.question.wording import Wording
from corpus.records import Plan, Span
from corpus.vietnamese.syllables import fold, syllables

_PLAN_PHRASE = re.compile(r"\b(?:ke hoach|kh)\b(?P<phrase>[^.?!;:]*)")
_STOP = re.compile(
    r"\b(?:cua|tinh|thanh pho|giao|den nam|giai doan|co|la|duoc|bi|thi|do|o|tai|tren|trong|theo|nay|nao|gi"
    r"|phai|da|se|dat|neu|noi|quy dinh|yeu cau|so hieu|gui|truoc|khi|ai|so nao|lay|tu)\b|\d"
)
_OF_A_YEAR = re.compile(r"^[^.?!;:]{0,60}?\b(?:nam )?(20\d\d)\b")
_TIME_OF_TITLE = re.compile(
    r"\b(?:ke hoach|kh)\b(?:(?!\b(?:nao|gi|may|bao nhieu|hoan thanh|thoi|han|trinh|xong|co|phai|giao|lam"
    r"|nhung|neu|ghi|dat|muc tieu|den)\b)[^.?!;:,]){0,110}?"
    r"(?P<time>\b(?:nam|giai doan)\s+20\d\d(?:\s*[-–]\s*20\d\d)?)"
)
_YEAR = re.compile(r"20\d\d")
_GENERIC = frozenset(
    {"thuc_hien", "trien_khai", "phat_trien", "quoc_gia", "chien_luoc", "dinh_huong", "hoat_dong", "dia_ban"}
)
_ENOUGH = 0.6
"""Share of a phrase's pairs of syllables that a title must have to be the one that is meant."""


def narrowed_by_title(wording: Wording, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans whose title and year fit what the sentence calls its plan; all of them when unsure."""
    for match in _PLAN_PHRASE.finditer(wording.folded):
        phrase = match["phrase"]
        about = _STOP.split(phrase, maxsplit=1)[0]
        fitting = _by_year(phrase, _by_words(about, plans))
        if len(fitting) < len(plans):
            return fitting
    return tuple(plans)


def times_of_titles(folded: str, plans: Sequence[Plan]) -> list[Span]:
    """Where a sentence in small bare letters says a plan's name with the time in its title.

    The time there is the plan's own ("kế hoạch chuyển đổi số giai đoạn 2021 - 2025"), not one asked about.
    """
    titles = [frozenset(_YEAR.findall(plan.title)) for plan in plans]
    return [
        match.span("time")
        for match in _TIME_OF_TITLE.finditer(folded)
        if any(years.issuperset(_YEAR.findall(match["time"])) for years in titles)
    ]


def _by_words(phrase: str, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    wanted = _pairs(phrase) - _GENERIC
    if not wanted:
        return tuple(plans)
    covered = {plan.plan_id: len(wanted & _pairs(fold(plan.title))) / len(wanted) for plan in plans}
    best = max(covered.values(), default=0.0)
    if best < _ENOUGH:
        return tuple(plans)
    return tuple(plan for plan in plans if covered[plan.plan_id] == best)


def _by_year(phrase: str, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans for or of the year that stands right behind "kế hoạch …"; all where none is."""
    year = _OF_A_YEAR.match(_until_clause_ends(phrase))
    if year is None:
        return tuple(plans)
    own = tuple(plan for plan in plans if _is_of(plan, int(year[1])))
    return own or tuple(plans)


def _until_clause_ends(phrase: str) -> str:
    return re.split(
        r"\b(?:giao|dat|co|phai|la|den nam|den|lay|muc tieu|chi tieu|ty le)\b", phrase, maxsplit=1
    )[0]


def _is_of(plan: Plan, year: int) -> bool:
    """Whether it is a plan of that year or span, or issued in it; a horizon ("đến năm 2025") is neither."""
    title = fold(plan.title)
    own = re.search(rf"(?<!den )\bnam {year}\b|\bgiai doan [\d\s\-–]*{year}\b|\b{year}\s*[-–]", title)
    return own is not None or (plan.issued is not None and plan.issued.year == year)


def _pairs(text: str) -> set[str]:
    return {f"{left}_{right}" for left, right in pairwise(syllables(text))}
