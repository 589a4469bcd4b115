"""The documents that a plan says it is founded on → the register of legal bases.

Guarantees: any clauses are read; every entry points at a clause of the preamble, of the legal bases or of a
section headed CĂN CỨ, in the plan's order; a document that another's title names is no basis by itself, nor
is a proposal ("theo đề nghị của … tại Tờ trình số …").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.records import Clause, ClauseKind
from corpus.registers import Document, LegalBasis
from corpus.vietnamese.syllables import fold
from ingest.documents.kinds import KIND
from ingest.documents.naming import documents_named

_FRAME = re.compile(r"(?:can-cu|mo-dau)/")
_SECTION = re.compile(r"^(?:[ivx]+|\d+|[a-z])?[.)]?\s*(?:cac\s+)?can cu\b")
_FOUNDS = re.compile(
    r"\s*(?:-\s*)?(?:Căn cứ|Thực hiện|Triển khai|Theo(?! đề nghị)|Trên cơ sở|Để triển khai|Nhằm)(?!\w)",
    re.IGNORECASE,
)
_ENACTS = re.compile(
    r"[,;]\s*(?:(?:UBND|[ỦUỤ][ỷyỶYỳ]\s?ban nhân dân)\s+[^,;.]{0,40}?(?:ban hành|xây dựng)|(?:theo"
    r"|xét)\s+đề nghị)"
    r"|,?\s+(?:đã\s+)?được\s+(?:sửa đổi|bổ sung)",
    re.IGNORECASE,
)
"""Where a preamble goes over from what it is founded on: to the plan itself, to a proposal, to amendments."""
_NAME_BEFORE = re.compile(
    rf"(?:^|[;,:]|\s(?:và|thực hiện|theo)\s)\s*(?P<name>(?:{KIND})\s[^;()]{{8,400}}?)\s*\(\s*$"
)


_REACH = 500


def read_legal_bases(clauses: Iterable[Clause]) -> tuple[LegalBasis, ...]:
    """One entry for each document, in the plan's order."""
    return tuple(
        LegalBasis(clause.plan_id, clause.address, clause.label, document)
        for clause in clauses
        if _is_basis(clause)
        for document in _outermost(clause.text)
    )


def _is_basis(clause: Clause) -> bool:
    if clause.kind is ClauseKind.FRAME:
        return bool(_FRAME.match(clause.address) and _FOUNDS.match(clause.text))
    return any(_SECTION.match(fold(heading)) for heading in clause.heading)


def _outermost(text: str) -> Iterator[Document]:
    """The documents before the plan is enacted that stand in no other document's title, each once."""
    enacted = _ENACTS.search(text)
    founded = text[: enacted.start()] if enacted else text
    reached = -1
    numbers: set[str] = set()
    for document, (start, end) in documents_named(founded):
        if start < reached:
            continue
        reached = end
        if document.number is None or document.number not in numbers:
            numbers.add(document.number or "")
            yield _with_name_before(document, founded[max(0, start - _REACH) : start])


def _with_name_before(document: Document, before: str) -> Document:
    """A document that stands in brackets behind its name has that name as its title."""
    named = _NAME_BEFORE.search(before) if document.title is None else None
    return replace(document, title=named["name"].strip()) if named else document
