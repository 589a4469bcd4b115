"""Which documents a plan is founded on, from the register of legal bases, each in the plan's own words."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from assistant.answer.topic import share, topic
from corpus.registers import Document, LegalBasis
from corpus.vietnamese.syllables import fold

ENOUGH = 0.6
"""How much of what is asked a document's title must have to be the one that is meant."""

KINDS = r"quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|cong dien|luat"
"""What plans are founded on beside other plans, folded."""

PLAN_KINDS = r"ke hoach hanh dong|ke hoach|chuong trinh hanh dong"
"""Kinds of plans, folded, the longer first."""

_KIND = rf"({KINDS}|{PLAN_KINDS})"
_KIND_ASKED = re.compile(rf"\b{_KIND}(?: so)? (?:nao|may|bao nhieu|gi)\b|\b(?:cac|nhung|may) {_KIND}\b")
_IN_ENGLISH = {"resolution": "nghi quyet", "decision": "quyet dinh", "decree": "nghi dinh"}
_ASKED = re.compile(
    r"\b(?:can cu|co so phap ly|(?:lam|trien khai|ban hanh) theo|dua (?:tren|vao)|thuc hien|cu the hoa"
    r"|legal bas[ei]s|based on|under which|issued under)\b"
)
_NUMBER = re.compile(
    r"\b(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong van|cong dien)\s+(?:so\s+)?"
    r"(?!20[0-4]\d\b)(\d+)\b"
    r"|\b(\d+)\s*(?:/\s*(?:\d{4}\s*/\s*)?[a-z]{2,}|-\s*[a-z]{2,6}\s*/\s*[a-z])"
)
"""The number of a document after its kind, or with its letters: "nghị quyết 52", "411/QĐ-TTg", "10-NQ/TU"."""

_OF_A_DOCUMENT = re.compile(
    r"\bngay\b|ban hanh|\bai ky\b|cua (?:ai|co quan nao)|\bve (?:viec |noi dung )?gi\b|ten (?:day du|goi)"
    r"|issued|about what"
)
_ISSUERS = (
    (r"thu tuong|prime minister", r"thu tuong|-ttg\b"),
    (r"tinh uy|dang bo tinh|ban chap hanh|party committee", r"tinh uy|dang bo tinh|/tu\b"),
    (r"bo chinh tri|trung uong dang|politburo", r"bo chinh tri|/tw\b"),
    (r"bo (?:truong|thong tin|tt)|bo tttt|ministry", r"\bbo (?:truong|thong tin)|-btttt\b"),
    (r"(?:ubnd|uy ban nhan dan) tinh|chu tich tinh|provincial", r"ubnd|uy ban nhan dan"),
    (r"\bcua chinh phu|\bgovernment", r"^chinh phu|[/-]cp\b"),
)
"""Who is asked for, and how the issuer or the number of a document shows the same: `-TTg`, `/TU`, …"""

_OF_THE_PLAN = re.compile(
    r"\bke hoach(?: so)?(?: [\d/a-z-]+)?(?: ngay [\d/]+)? cua (?:ubnd|uy ban nhan dan) tinh"
)

ASKING_WORDS = (
    "quyet dinh nghi quyet nghi dinh thong tu chi thi cong van cong dien luat ke hoach van ban can cu co so"
    " phap ly dua tren ban hanh thu tuong chinh phu tinh uy dang bo ban chap hanh bo chinh tri trung uong"
    " truong bo thong tin truyen thong uy ban nhan dan ubnd chu tich ngay thang nam so hieu trien khai cu hoa"
    " decision resolution document legal basis based on issued prime minister party under"
)
"""Words that ask for a document, or say of which kind and by whom, and nothing of its subject."""


def founded_on(case: Case) -> Draft | None:
    """The documents that fit the kind, issuer, number and topic that are asked; None where none does.

    Documents that only a task names are none of these: where the topic fits no title, the search answers.
    """
    asked = fold(case.question.standalone)
    bases = case.library.entries(LegalBasis, [plan.plan_id for plan in case.plans])
    numbers = numbers_named(case)
    if numbers:
        return told([one for one in bases if _number(one.document) in numbers], case)
    fitting = [one for one in bases if _is_of_kind(one.document, asked) and is_by(one.document, asked)]
    about = topic(case, [ASKING_WORDS])
    if not about:
        return told(fitting, case) if _ASKED.search(asked) else None
    shares = [share(about, one.document.title or "") for one in fitting]
    best = max(shares, default=0.0)
    return told([one for one, part in zip(fitting, shares, strict=True) if part == best], case, best)


def named_document(case: Case) -> Draft | None:
    """What the plan prints of a document that the question names by number, where its date, issuer or title
    is asked; else None."""
    asked = fold(case.question.standalone)
    return founded_on(case) if names_document(case) and _OF_A_DOCUMENT.search(asked) else None


def names_document(case: Case) -> bool:
    """Whether the question names a document other than a plan of the corpus by its number."""
    return bool(numbers_named(case))


def numbers_named(case: Case) -> frozenset[str]:
    """The numbers of documents other than the corpus's plans that the question names."""
    numbers = _NUMBER.findall(fold(case.question.standalone))
    return frozenset(first or second for first, second in numbers) - _own_numbers(case)


def told(bases: list[LegalBasis], case: Case, fit: float = 1.0) -> Draft | None:
    """A line for each clause; nothing where several plans are meant and none is named, or the fit is poor."""
    plans = {one.plan_id for one in bases}
    if not bases or fit < ENOUGH or (len(plans) > 1 and not case.question.plan_ids):
        return None
    clauses = {(one.plan_id, one.address): one.document for one in bases}
    statements = []
    for (plan_id, address), document in clauses.items():
        clause = case.library.at(plan_id, address)
        if clause is not None:
            quote = quotation(clause.text, f"{document.number or ''} {document.title or ''}")
            key = "places.line" if len(clauses) > 1 else "passage.quote"
            text = say(key, quote=quote, label=clause.label)
            statements.append(Statement(text, (Source(clause, quote),)))
    return answered(statements)


def _own_numbers(case: Case) -> set[str]:
    """The plans' own numbers: they say which plan is asked about."""
    return {plan.number.partition("/")[0] for plan in case.library.plans if plan.number}


def _number(document: Document) -> str:
    return re.split(r"[/-]", document.number or "")[0].strip()


def _is_of_kind(document: Document, asked: str) -> bool:
    kinds = {first or second for first, second in _KIND_ASKED.findall(asked)}
    kinds |= {kind for word, kind in _IN_ENGLISH.items() if re.search(rf"\b{word}s?\b", asked)}
    return not kinds or any(of_kind(document, kind) for kind in kinds)


def of_kind(document: Document, kind: str) -> bool:
    """Whether the document is of the folded kind; a plan of action is a plan, too."""
    return fold(document.kind).startswith(kind)


def is_by(document: Document, asked: str) -> bool:
    """Whether the document is issued by one of those that the folded words ask for, if they ask for any."""
    asked = _OF_THE_PLAN.sub(" ", asked)
    printed = fold(f"{document.issuer or ''} {document.number or ''}")
    wanted = [own for named, own in _ISSUERS if re.search(named, asked)]
    return not wanted or any(re.search(own, printed) for own in wanted)
