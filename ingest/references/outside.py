"""Documents that a clause names, and whether a place is one of theirs or of the plan itself.

Guarantees: any text is read; the plan's own number is no document outside; "Kế hoạch này" is the plan itself.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Clause, Span
from corpus.registers import Document
from ingest.documents.kinds import KIND
from ingest.documents.naming import documents_named

_LINK = r"[\s,.]*(?:(?:của|tại|thuộc|trong|ở|theo|nêu tại|ban hành theo)\s+)*"
_THIS = re.compile(rf"{_LINK}(?:{KIND}|Phương án)\s+(?:này\b|trên\b)", re.IGNORECASE)
_BEFORE_DOCUMENT = re.compile(_LINK)
_GOES_ON = "được|và|để|do|các|theo|tại|có|là|phải|đã|trên|nêu|nói|ban hành|kèm|đính kèm"
_OTHER_KIND = re.compile(rf"{_LINK}(?:{KIND})\s+(?:(?!(?:{_GOES_ON})\b)[^\W\d_]|\d)")
"""A kind and a name of its own: not "Mục III Kế hoạch được giao cho …", which is the plan itself."""
_NEVER_OWN = ("Luật", "Bộ luật", "Nghị định", "Nghị quyết", "Thông tư", "Chỉ thị", "Hiến pháp", "Pháp lệnh")
_BEHIND_DOCUMENT = re.compile(r"\s*\(\s*(?:tại\s+)?(?:các\s+)?")
_OWN_NUMBER = re.compile(r"\d+\s*/\s*[\wĐ]+(?:-[\wĐ]+)*")
_ATTACHED_TO = re.compile(r"kèm theo", re.IGNORECASE)


@dataclass(frozen=True)
class Naming:
    """A document named at [start, end): its kind, number, date; `whole_end` is where its title ends."""

    document: Document
    start: int
    end: int
    whole_end: int


def own_numbers(clauses: Sequence[Clause]) -> frozenset[str]:
    """The numbers that the plan prints as its own: in its number line, or under its appendices' titles."""
    found: set[str] = set()
    for clause in clauses:
        if clause.address == "so-ky-hieu":
            found.update("".join(number.split()) for number in _OWN_NUMBER.findall(clause.text))
        elif clause.address.startswith("PL") and "/" not in clause.address:
            found.update(_attached_to(clause.text))
    return frozenset(found)


def _attached_to(title: str) -> Iterator[str]:
    for naming in namings(title):
        before = title[: naming.start].rstrip()
        if naming.document.number and _ATTACHED_TO.search(before[-len("kèm theo") :]):
            yield naming.document.number


def namings(text: str) -> tuple[Naming, ...]:
    """The documents that a text names, those inside a name without a number left out."""
    found: list[Naming] = []
    reach = 0
    for document, (start, end) in documents_named(text):
        quoted = document.number is None and document.issued is None and document.kind not in _NEVER_OWN
        if quoted and start < reach:
            continue
        reach = max(reach, end)
        head_end = _head_end(text, document, (start, end))
        found.append(Naming(document, start, start + len(_closed(text[start:head_end])), end))
    return tuple(found)


def document_of(
    text: str, run: Span, named: Sequence[Naming], own: frozenset[str]
) -> tuple[bool, Naming | None]:
    """Whether the places at [start, end) are of another document, and which, where it is named in full."""
    start, end = run
    if _THIS.match(text, end):
        return False, None
    link = _BEFORE_DOCUMENT.match(text, end)
    reach = link.end() if link else end
    for naming in _beside(named, start, reach):
        behind = end <= naming.start <= reach
        before = naming.whole_end <= start and _BEHIND_DOCUMENT.fullmatch(text, naming.end, start)
        if behind or before:
            return (False, None) if naming.document.number in own else (True, naming)
    other = _OTHER_KIND.match(text, end)
    return other is not None, None


def _beside(named: Sequence[Naming], start: int, reach: int) -> Sequence[Naming]:
    """The document right before a place, and those that begin up to `reach`."""
    first = bisect_left(named, start, key=lambda naming: naming.start)
    last = bisect_right(named, reach, key=lambda naming: naming.start)
    return named[max(0, first - 1) : last]


def _head_end(text: str, document: Document, span: Span) -> int:
    """Where kind, number, date and issuer end and the title begins."""
    start, end = span
    words = document.title.split()[:4] if document.title and (document.number or document.issued) else []
    if not words:
        return end
    title = re.compile(r"\s+".join(map(re.escape, words))).search(text, start, end)
    if title is None or document.kind in ("Luật", "Bộ luật", "Pháp lệnh"):
        return end
    return start + len(text[start : title.start()].rstrip(' ,“"'))


def _closed(words: str) -> str:
    """The words without a closing bracket that none of them opens."""
    bare = words.rstrip(" ,")
    return bare.removesuffix(")").rstrip() if bare.count(")") > bare.count("(") else bare
