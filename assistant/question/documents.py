"""Plans named by their number: "KH 867", "Kế hoạch số 2044/KH-UBND", "hai kế hoạch 867 và 2044", "QĐ 617"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.question.wording import Wording
from corpus.records import Plan

_PRINTED = re.compile(
    r"(?:\b(?:ke hoach|kh|plan)\s*)?(?:\b(?:so|no\.?)\s*:?\s*)?\b(\d{1,5})\s*/\s*kh\s*-?\s*ubnd\b"
)
_DECISION = re.compile(
    r"\b(?:(?:quyet dinh|qd|decision)(?: cua ubnd tinh)?(?: (?:so(?: hieu)?|no\.?|number))?:?[\s\-]*"
    r"(\d{1,5})(?:\s*/\s*qd\s*-?\s*ubnd)?|(?:so:? )?(\d{1,5})\s*/\s*qd\s*-?\s*ubnd)\b(?![\d.,]*\s*%|\s*/)"
)
_SPOKEN = re.compile(
    r"\b(?:ke hoach|kh|plan)s?(?: cua ubnd tinh)?(?: (?:so(?: hieu)?|no\.?|number))?:?[\s\-]*"
    r"(\d{2,5})\b(?![\d.,]*\s*%|/\d|\s*(?:phan tram|trieu|ty|dong|nguoi|doanh nghiep|ho|ngay)\b)"
)
_NEXT = re.compile(r"\s*(?:,|va|voi|hay|and|or|&)\s*(?:ke hoach|kh|plan)?\s*(?:so )?(\d{2,5})\b(?!\s*%)")
_BARE = re.compile(
    r"(?<![\w/.,\-])(\d{3,5})(?![\w/%]|[.,]\d|\s*(?:%|phan tram|trieu|ty|dong|nguoi|doanh nghiep|ho\b))"
)
_OTHER_ACT = re.compile(
    r"\b(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|to trinh|luat|qd|nq|nd)(?: so)?\s*$"
)
_YEARS = range(2000, 2050)


@dataclass(frozen=True)
class DocumentMention:
    """A plan's number met at [start, end); `plan` is the plan that has it, or None where none has."""

    number: str
    start: int
    end: int
    plan: Plan | None


def documents_in(wording: Wording, plans: Sequence[Plan]) -> tuple[DocumentMention, ...]:
    """The plan numbers that a sentence names, in its order.

    A number without the word "kế hoạch" counts only when it is the number of a plan. One that could be a year
    is a year, unless a plan has that number. A decision counts only when it is a plan of the corpus itself.
    """
    decisions = _by_number(plan for plan in plans if plan.kind == "Quyết định")
    by_number = _by_number(plans)
    text = wording.folded
    met: dict[int, DocumentMention] = {}
    for match in _DECISION.finditer(text) if decisions else ():
        if (match[1] or match[2]).lstrip("0") in decisions:
            _keep(met, match, decisions, certain=True)
    for match in _PRINTED.finditer(text):
        _keep(met, match, by_number, certain=True)
    for match in _SPOKEN.finditer(text):
        following: re.Match[str] | None = match
        while following:
            _keep(met, following, by_number, certain=False)
            following = _NEXT.match(text, following.end())
    for match in _BARE.finditer(text):
        if match[1].lstrip("0") in by_number and not _OTHER_ACT.search(text[: match.start()]):
            _keep(met, match, by_number, certain=False)
    return tuple(met[start] for start in sorted(met))


def _keep(
    met: dict[int, DocumentMention], match: re.Match[str], known: dict[str, Plan], *, certain: bool
) -> None:
    group = match.lastindex or 0
    printed = match[group]
    number = printed.lstrip("0")
    plan = known.get(number)
    if plan is None and not certain and int(printed) in _YEARS:
        return
    met.setdefault(match.start(group), DocumentMention(number, match.start(), match.end(), plan))


def _by_number(plans: Iterable[Plan]) -> dict[str, Plan]:
    return {plan.number.partition("/")[0].strip().lstrip("0"): plan for plan in plans if plan.number}
