"""Whom the sentences of a plan name as the one to turn to, by the wording that plans use for it.

Guarantees: the agency is a stretch of the clause's text, or of the heading that the clause stands under.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer.naming import heading_agency
from assistant.answer.sentences import unnumbered
from assistant.guidance.records import ContactRole
from corpus.agencies import AgencyBook, opens_agency
from corpus.records import Clause
from corpus.vietnamese.syllables import fold, nfc

_PIECE = re.compile(r"[^.;]+")
_CUES = re.compile(
    r"\b(?:thuong truc|dau moi|trong qua trinh|theo doi|don doc|huong dan|giam sat|kiem tra)\b"
)
"""What every clause that names one has: looking for agencies takes longer."""

_NEED = re.compile(
    r"\b(?:kho khan|vuong mac|vuong mat|ton tai|phat sinh|kien nghi|sua doi,? bo sung|dieu chinh,? bo sung)\b"
)
_WHILE = re.compile(r"\btrong qua trinh\b[^.;]*\b(?:thuc hien|trien khai)\b")
_TURNED_TO = re.compile(
    r"\b(?:phan anh|gui|bao cao|phoi hop|lien he|trao doi|thong tin|de xuat)"
    r"(?: (?:kip thoi|bang van ban|truc tiep|ngay|gui))*(?: (?:ve|voi|den|cho|toi|qua|thong qua))*\s+"
)
_ADDRESS = re.compile(r"[^,;]*?(?=\s+(?:de|tong hop|xem xet|nham|nhung|giai quyet)\b|[,;]|$)")
_BRACKETS = re.compile(r"\(\s*(?:qua\s+)?([^()]*)\)")
_THROUGH = re.compile(r"^qua\s+")
_OFFICE = r"(?:co quan|don vi|bo phan) (?:thuong truc|dau moi)|dau moi (?:chu tri|tong hop)"
_OFFICES = re.compile(rf"\b(?:{_OFFICE})\b")
_IS_OFFICE = re.compile(rf"^\s*(?:\(|,)?\s*(?:(?:la|lam|giu vai tro|thuc hien nhiem vu) )?(?:{_OFFICE})\b")
_BEGINS_OFFICE = re.compile(
    rf"^\s*(?:(?:la|lam|giu vai tro|thuc hien (?:nhiem vu|vai tro)) )?(?:{_OFFICE})\b"
)
_GUIDES = re.compile(
    r"\b(?:theo doi|don doc|huong dan|giam sat|kiem tra|to chuc thuc hien)\b[^.]{0,160}?"
    r"\b(?:thuc hien|trien khai)(?: \w+){0,4} ke hoach(?: nay)?(?=\s*(?:[.,;/]|$|va |theo |nham |dinh ky))"
)
_NO_OFFICE = re.compile(
    r"(?:(?:cac|nhung|moi|tung|cap|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh phu|thu tuong)\b"
    r"|tinh uy\b|so,)"
)
"""How the names begin of several agencies, and of those that are reported to and answer nobody."""


@dataclass(frozen=True)
class TurnedTo:
    """An agency, as printed, and what makes it the one to turn to."""

    agency: str
    role: ContactRole


def turned_to(clause: Clause, book: AgencyBook) -> Iterator[TurnedTo]:
    """Those that the clause names, each role of each; collective names and people's committees are none."""
    text = " ".join(nfc(clause.text).split())
    folded = fold(text)
    if not _CUES.search(folded):
        return
    yield from (TurnedTo(agency, ContactRole.ANSWERS) for agency in _told_of_needs(text, book))
    yield from (TurnedTo(agency, ContactRole.STANDING) for agency in _called_standing(text, book))
    standing = _BEGINS_OFFICE.match(fold(unnumbered(text)))
    if standing or _GUIDES.search(folded):
        headed = _own(heading_agency(clause, book) or "", book)
        if headed:
            yield TurnedTo(headed, ContactRole.STANDING if standing else ContactRole.GUIDES)


def _told_of_needs(text: str, book: AgencyBook) -> Iterator[str]:
    """Who is told of what goes wrong or has to be changed while the plan is carried out."""
    for piece in _PIECE.finditer(text):
        folded = _folded(piece[0])
        if not (_WHILE.search(folded) and _NEED.search(folded)):
            continue
        turned = _TURNED_TO.search(folded)
        while turned:
            address = _ADDRESS.match(folded, turned.end())
            end = address.end() if address else turned.end()
            agency = _own(piece[0][turned.end() : end], book)
            if agency:
                yield agency
                break
            turned = _TURNED_TO.search(folded, turned.end())


def _called_standing(text: str, book: AgencyBook) -> Iterator[str]:
    """Who is called a standing or focal agency, right before these words."""
    for piece in _PIECE.finditer(text):
        if not _OFFICES.search(fold(piece[0])):
            continue
        for mention in book.found(piece[0]):
            if _IS_OFFICE.match(fold(piece[0][mention.end :])):
                yield piece[0][mention.start : mention.end]


def _own(words: str, book: AgencyBook) -> str | None:
    """The single agency that the words address: the one in brackets before the one outside of them."""
    inside = _BRACKETS.search(words)
    for part in (inside[1] if inside else "", _BRACKETS.sub("", words)):
        named = _single(part, book)
        if named:
            return named
    return None


def _single(words: str, book: AgencyBook) -> str | None:
    words = words.strip(" ,.:–-")
    met = [one for one in book.found(words) if one.start == 0 or not opens_agency(words)]
    agency = words[met[0].start : met[0].end] if met else (words if opens_agency(words) else "")
    return agency if agency and not _NO_OFFICE.match(fold(agency)) else None


def _folded(text: str) -> str:
    """Folded with every letter in its place; "" where folding moves them."""
    folded = fold(text)
    return folded if len(folded) == len(text) else ""
