"""The number, date and issuer of a document that the question describes by its title."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.answer.case import Case
from assistant.answer.draft import Draft, answered
from assistant.answer.founding import KINDS, is_by, told
from assistant.answer.passages import passage_statement
from assistant.answer.refusing import not_found
from assistant.answer.sentences import sentences
from assistant.question import Language
from assistant.question.abbreviations import written_out
from corpus.records import Plan
from corpus.registers import Document, LegalBasis
from corpus.vietnamese.syllables import fold, syllables

ENOUGH = 0.8
"""How much of the telling words of a description a title must have."""

IN_A_ROW = 0.5
"""How many of the described pairs of neighbouring words a title must have too."""

_SEVERAL = 2
"""So many telling words, all of them printed, make sure of a title."""

_LOOKED_AT = 5

_ACTS = rf"(?:{KINDS})"
_NAMED = r"(?:chien luoc|chuong trinh|de an|van ban)"
_POINTED = r"(?!\s+(?:so\s+)?\d)(?!\s+(?:nay|do|ay|tren|kia|noi tren)\b)"
_ACT = re.compile(rf"\b({_ACTS})\b{_POINTED}")
_OTHER = re.compile(rf"\b({_NAMED})\b{_POINTED}")
_NUMBER = re.compile(
    r"\bso (?:ky )?hieu\b|\bmang so\b|(?<!hoach )(?<!con )(?<!dan )\bso may\b"
    r"|(?<!hoach )(?<!con )(?<!dan )(?<!te )(?<!hoi )(?<!doi )(?<!chi )\bso bao nhieu\b(?! phan| %)"
    rf"|(?:^|\b(?:biet|tim|giup|hoi|xem|neu|ghi|xin)\s+|\(|,\s*)so (?:ky hieu |hieu )?(?:cua )?{_ACTS}\b"
)
_DATE = re.compile(
    r"\bngay (?:ban hanh|ky)\b|(?:ban hanh|\bky|de) (?:vao |tu )?(?:ngay|hom|thang|nam|khi|luc|bao gio|hoi)\b"
    r"|ngay thang (?:nam )?(?:nao|may|ban hanh)|\b(?:la|cua) ngay (?:nao|may|bao nhieu)"
)
_ISSUER = re.compile(
    r"\b(?:ai|co quan nao|cap nao) (?:da )?(?:ban hanh|ky)\b|\b(?:do|cua) (?:ai|co quan nao)\b|\bnguoi ky\b"
)
_IN_ENGLISH = re.compile(
    r"\b(?:decision|resolution|decree|circular|directive|law)\b(?! (?:(?:no|number)\.? )?\d)"
)
_FROM_PLAN = re.compile(r"\b(?:thuc hien|trien khai|cu the hoa|thi hanh|kem theo) (?:cac |nhung )?$")
_PLAN = re.compile(r"(?<!theo )(?<!trong )(?<!cua )(?<!tai )(?<!ma )(?<!o )\bke hoach\b")
_ASKED_AT_ONCE = re.compile(r"^\s*(?:so )?(?:may|nao|bao nhieu|gi|hieu(?: gi)?)\b")
_FOUNDED = re.compile(r"\bcan cu\b|co so phap ly|\bdua (?:tren|vao)\b|\blam theo\b")
END_OF_TITLE = re.compile(
    r"^\s*,|[?()]"
    r"|\b(?:ma|duoc|neu|ghi|nhac|noi) (?:(?:duoc|neu|ghi|nhac|noi|trong|toi|den|o|tai) )*ke hoach\b"
    r"|\bke hoach (?:can cu|dua|nhac|neu|ghi|noi)\b|\b(?:neu|ghi|nhac|noi|trich|can cu)(?: den| toi)?\s*[,)]"
    r"|,?\s*\b(?:trong|theo|cua|tai|o|ma) (?:cac )?ke hoach\b|,?\s*\bke hoach (?:so )?\d"
    r"|\b(?:duoc|co|mang|la|thi|de|do) (?:neu|ghi|nhac|trich|dan|so|ky|ban hanh|ngay|ai|co quan)\b"
    r"|\bso (?:ky )?hieu\b|\bmang so\b|\bso (?:may|bao nhieu)\b|\bcua ai\b"
    r"|\bban hanh (?:vao |tu )?(?:ngay|hom|thang|nam|khi|luc|bao gio|hoi)\b|\bco ngay\b"
)
"""Where a description of a document ends, in a folded question."""

_COMMON = frozenset(
    syllables(
        "phe duyet ban hanh chien luoc chuong trinh de an ke hoach quoc gia phat trien xay dung giai doan"
        " dinh huong den toi nam tam nhin ve viec va cua tinh tren dia ban thu tuong chinh phu bo ubnd"
        " uy nhan dan so do tai trong cac mot cho quyet nghi van duoc la co thuc hien"
    )
)
"""Words that titles of any documents share."""


@dataclass(frozen=True)
class Described:
    """A document as a question describes it: its kind, folded; the folded words of its title, in order.

    `number`: whether it is how this document is numbered that is asked, not by which one something is done.
    """

    kind: str
    title: tuple[str, ...]
    number: bool

    def telling(self, plans: tuple[Plan, ...]) -> frozenset[str]:
        """The words of the title that few others have: no years, no names of the plans' provinces."""
        places = {word for plan in plans for word in syllables(fold(plan.province))}
        return frozenset(word for word in self.title if not word.isdigit()) - _COMMON - places


def titled_document(case: Case) -> Draft | None:
    """What the plan prints of the document that the question describes; None where it describes none.

    Not found where a number is asked and the plan names no such document: the plan's own is none.
    """
    described = document_described(case)
    if described is None:
        return None
    fitting = _best(described, case)
    draft = told(fitting, case) if fitting else _in_passing(described, case)
    return not_found(case) if draft is None and described.number else draft


def asks_of_document(case: Case) -> bool:
    """Whether the number, date or signer that is asked is that of a document which is none of the plans."""
    if case.question.language is Language.ENGLISH:
        return _IN_ENGLISH.search(fold(case.question.standalone)) is not None
    return document_described(case) is not None


def document_described(case: Case) -> Described | None:
    """The document, none of the plans meant, whose number, date or issuer is asked by its title."""
    asked = fold(written_out(case.question.standalone))
    number = _NUMBER.search(asked) is not None
    if not number and not _DATE.search(asked) and not _ISSUER.search(asked):
        return None
    head = _head(asked)
    if head is None:
        return None
    at_once = _ASKED_AT_ONCE.match(asked[head.end() :]) is not None
    kind = "" if _OTHER.fullmatch(head[1]) else head[1]
    described = Described(kind, tuple(_spelt_out(_after(asked, head))), number and not at_once)
    if at_once and not described.telling(case.plans):
        described = replace(described, title=tuple(_spelt_out(_before(asked, head))))
    founded = not number and _FOUNDED.search(asked) is not None
    if not (described.title or founded) or any(_is_plan(described, plan, case) for plan in case.plans):
        return None
    return described


def _head(asked: str) -> re.Match[str] | None:
    """Where the document is named that is asked about; None where it is the plan that carries one out."""
    for pattern in (_ACT, _OTHER):
        for head in pattern.finditer(asked):
            before = asked[: head.start()]
            carried_out = _PLAN.search(before) and (_FROM_PLAN.search(before) or pattern is _OTHER)
            if not carried_out or _ASKED_AT_ONCE.match(asked[head.end() :]):
                return head
    return None


def _after(asked: str, head: re.Match[str]) -> list[str]:
    """The words of the title that follow the kind."""
    after = _ASKED_AT_ONCE.sub("", asked[head.end() :])
    end = END_OF_TITLE.search(after)
    return syllables(after[: end.start()] if end else after)


def _before(asked: str, head: re.Match[str]) -> list[str]:
    """The words of a title that stands before the kind ("Chiến lược … theo quyết định số mấy")."""
    other = _OTHER.search(asked[: head.start()])
    named = asked[other.start() : head.start()] if other else ""
    end = END_OF_TITLE.search(named)
    return syllables(named[: end.start()] if end else named)


def _spelt_out(words: list[str]) -> list[str]:
    """The words without abbreviations that stand beside their full words ("cds chuyen doi so")."""
    return [
        word
        for at, word in enumerate(words)
        if len(word) == 1 or word != "".join(full[0] for full in words[at + 1 : at + 1 + len(word)])
    ]


def _is_plan(described: Described, plan: Plan, case: Case) -> bool:
    """Whether the plan is itself such a document and has that title."""
    own = Document(plan.kind, plan.number, plan.issued, plan.issuer, plan.title)
    return described.kind == fold(plan.kind) and _fit(described, own, case) is not None


def _best(described: Described, case: Case) -> list[LegalBasis]:
    """Of each plan the bases that fit best; where no plan is named, and all are one document, the first."""
    found: list[LegalBasis] = []
    asked = " ".join(described.title)
    for plan in case.plans:
        of_plan = [
            (fit, basis)
            for basis in case.library.entries(LegalBasis, [plan.plan_id])
            if described.kind in ("", fold(basis.document.kind))
            and is_by(basis.document, asked)
            and (fit := _fit(described, basis.document, case)) is not None
        ]
        best = max((fit for fit, _ in of_plan), default=None)
        found += [basis for fit, basis in of_plan if fit == best]
    if not case.question.plan_ids and len({basis.document.number for basis in found}) == 1:
        return found[:1]
    return found


def _in_passing(described: Described, case: Case) -> Draft | None:
    """The clauses near enough with a sentence that names such a document by its number and has its title."""
    number = re.compile(rf"\b{described.kind or _ACTS}\b(?: so)? \d")
    telling = described.telling(case.plans)
    if len(telling) < _SEVERAL:
        return None
    for one in case.near[:_LOOKED_AT]:
        for sentence in sentences(one.clause.text):
            has = set(syllables(fold(sentence)))
            if number.search(fold(sentence)) and telling <= has and _in_a_row(described, sentence):
                return answered([passage_statement(one.clause, case.question.subject)])
    return None


def _in_a_row(described: Described, text: str) -> bool:
    return _row(described, syllables(fold(text))) >= IN_A_ROW


def _fit(described: Described, document: Document, case: Case) -> tuple[float, float] | None:
    """How well a document has the described title: in words, in words in a row; None where not enough."""
    printed = syllables(fold(f"{document.kind} {document.issuer or ''} {document.title or ''}"))
    telling = described.telling(case.plans)
    words = len(telling & set(printed)) / len(telling) if telling else 1.0
    row = _row(described, printed)
    certain = len(telling) >= _SEVERAL and words == 1.0
    return (words, row) if certain or (words >= ENOUGH and row >= IN_A_ROW) else None


def _row(described: Described, printed: list[str]) -> float:
    """The share of the described pairs of neighbouring words that are printed; 1 where there are none."""
    pairs = set(pairwise(described.title))
    return len(pairs & set(pairwise(printed))) / len(pairs) if pairs else 1.0
