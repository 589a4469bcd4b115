"""The number or date of another plan that the plan is founded on, described by what it carries out.

"Căn cứ kế hoạch số mấy của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP?" asks of none of the plans at hand:
their own number and date would be wrong.
"""

import re
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.draft import Draft
from assistant.answer.founding import ASKING_WORDS, ENOUGH, KINDS, PLAN_KINDS, is_by, of_kind, told
from assistant.answer.refusing import not_found
from assistant.answer.titled import END_OF_TITLE
from assistant.answer.topic import topic
from assistant.question import QuestionKind
from assistant.question.abbreviations import written_out
from corpus.registers import LegalBasis
from corpus.vietnamese.syllables import fold, syllables

_OTHERS = rf"(?:{PLAN_KINDS}|thong bao|ket luan|chuong trinh|de an|huong dan)"
_ANY = rf"(?:{_OTHERS}|{KINDS})"
_CARRIED_OUT = (
    rf"(?:ve )?(?:viec )?(?:(?:trien khai|to chuc|tiep tuc) )*(?:thuc hien|trien khai|cu the hoa) (?:cac )?"
    rf"{_ANY}\b"
)
_WHICH = r"(?: so)?(?: (?:nao|may|bao nhieu|gi))?"
_ISSUER = r"(?P<issuer> (?:cua|do) [^?.;:]{2,80}?)?"
_DESCRIBED = re.compile(rf"\b(?P<kind>{_OTHERS})\b{_WHICH}{_ISSUER},? (?P<title>{_CARRIED_OUT})")
_FOUNDED = re.compile(
    rf"\b(?:can cu|dua|co so|thuc hien|cu the hoa)(?: (?:vao|tren|theo))?(?: (?:cac|nhung))? (?P<kind>{_ANY})"
    rf" (?:so )?(?:may|bao nhieu)\b{_ISSUER}(?P<title> (?:ve|de) |[?.]|$)"
)
_POINTED_AT = re.compile(
    rf"\b(?:can cu|dua)(?: (?:vao|tren))? (?P<kind>{_OTHERS})(?P<issuer>)(?P<title>\s*[,)?.])"
)
_MENTIONED = re.compile(
    rf"\b(?P<kind>{_OTHERS})(?! (?:so )?\d){_ISSUER}(?P<title>(?: ve [^?]{{1,200}}?)?)"
    r" (?:ma|duoc) ke hoach [^?]{0,120}?\b(?:can cu|nhac|neu|noi|ghi|dua)\b"
)
_KIND_WORDS = "hanh dong thong bao ket luan chuong trinh de an huong dan vao thuc hien nhac neu ghi noi"
_ASKED = re.compile(
    r"\bso (?:ky )?hieu\b|\bmang so\b|\bso (?:may|bao nhieu|nao)\b|\b(?:so|ngay)(?: ban hanh| ky)?(?: cua)? $"
    r"|\bngay (?:nao|may|bao nhieu|thang|ban hanh|ky)\b|\bcan cu la gi\b"
    r"|\b(?:ban hanh|ky|ra|de)(?: (?:vao|tu|hoi|trong))? (?:ngay|hom|thang|nam|khi|luc|bao gio|hoi)\b"
)


@dataclass(frozen=True)
class _Described:
    """A plan as the question describes it, folded. `certain`: it can't be the plan that is asked about."""

    kind: str
    issuer: str
    title: str
    certain: bool


def other_plan(case: Case) -> Draft | None:
    """What the plan prints of the other plan that is asked about; None where none is.

    Not found where that is asked as a foundation of the plan and the plan names no such document.
    """
    described = _described(fold(written_out(case.question.standalone)))
    if described is None:
        return None
    if not described.title and topic(case, [ASKING_WORDS, _KIND_WORDS, described.issuer]):
        # By what else is asked about, the search finds the clause that names the plan.
        return None
    fitting = _fitting(described, case)
    if re.fullmatch(KINDS, described.kind):
        unfounded = not (described.title or fitting) and case.question.kind is QuestionKind.CONTENT
        return not_found(case) if unfounded else None
    draft = told(fitting, case)
    return not_found(case) if draft is None and described.certain else draft


def asks_of_other_plan(case: Case) -> bool:
    """Whether the number or date that is asked is that of what the plan is founded on."""
    described = _described(fold(written_out(case.question.standalone)))
    return described is not None and described.certain


def _described(asked: str) -> _Described | None:
    founded = _FOUNDED.search(asked)
    for match in _DESCRIBED.finditer(asked):
        rest = asked[match.start("title") :]
        title = _until_it_ends(rest)
        around = (asked[: match.start()], match[0][: -len(match["title"])], rest[len(title) :])
        if any(map(_ASKED.search, around)):
            return _Described(match["kind"], match["issuer"] or "", title, founded is not None)
    mentioned = _POINTED_AT.search(asked) or _MENTIONED.search(asked)
    met = founded or (mentioned if _ASKED.search(asked) else None)
    if met is None:
        return None
    title = met["title"] if met is mentioned else _until_it_ends(asked[met.start("title") :])
    return _Described(met["kind"], met["issuer"] or "", title.strip(" ,)?."), True)


def _until_it_ends(text: str) -> str:
    end = END_OF_TITLE.search(text)
    return text[: end.start()] if end else text


def _fitting(described: _Described, case: Case) -> list[LegalBasis]:
    """Of each plan the bases of that kind and issuer that have most of the title, if enough."""
    wanted = frozenset(syllables(described.title))
    found: list[LegalBasis] = []
    for plan in case.plans:
        shares = [
            (len(wanted & set(syllables(fold(one.document.title or "")))) / max(len(wanted), 1), one)
            for one in case.library.entries(LegalBasis, [plan.plan_id])
            if of_kind(one.document, described.kind) and is_by(one.document, described.issuer)
        ]
        best = max((part for part, _ in shares), default=0.0)
        if best >= ENOUGH or not wanted:
            found += [one for part, one in shares if part == best]
    return found
