"""Duties in prose: who must do what, by the section on carrying out the plan and by "Giao Sở …".

An agency's heading ("5. Sở Nội vụ") or an inline name ("c) Sở Tài chính: …") has the duties under it; a
sentence that says itself who leads ("Sở X chủ trì …", "Giao Sở X …") has its own doer. Guarantees: a duty has
an agency that the text names there; who only coordinates doesn't lead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.addresses import ancestors
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold
from ingest.duties.agency_lists import AgencyList, listed_agencies, whole_list
from ingest.outline.markers import find_marker

_CARRYING_OUT = re.compile(r"to chuc thuc hien|phan cong|trach nhiem")
_DUTY_KINDS = (ClauseKind.HEADING, ClauseKind.POINT, ClauseKind.BULLET)
"""A paragraph after the duties of an agency is about all of them."""
_LONGEST_NAME = 250
_BRACKETS = re.compile(r"\([^)]*\)")
_INLINE = re.compile(r"(?P<agency>[^:.;]{3,250}):\s+(?P<duty>\S.*)", re.DOTALL)
_BEFORE_NAME = re.compile(
    r"(?:Điều\s+\d+\s*\.?\s*)?"
    r"(?P<order>(?:Giao|Đề nghị|Yêu cầu|Trách nhiệm của|Đối với)(?:\s+cho)?\s*:?\s+)?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\s*,?\s*(?:là\s[^.;:]{3,80}?,\s*)?(?:có trách nhiệm\s+|chịu trách nhiệm\s+)?chủ trì\b", re.IGNORECASE
)
_COORDINATES = re.compile(
    r"\s*(?:có trách nhiệm\s+)?(?:(?:chủ động|tích cực|thường xuyên)\s+)*phối hợp\b", re.IGNORECASE
)
_BY_KIND = re.compile(
    r"(?:(?:thu truong )?cac (?:so|co quan|don vi|dia phuong|doanh nghiep|to chuc|ban|truong|vien|hoi"
    r"|huyen|xa)"
    r"|ubnd|uy ban nhan dan)\b"
)
_TASKS_FIRST = re.compile(r"(?:đối với\s+)?(?:các|những)\s+(?:nhiệm vụ|nội dung|công việc)\b", re.IGNORECASE)
_PERSON = re.compile(r"(?:Người đứng đầu|Thủ trưởng|Chủ tịch|Giám đốc|Chánh Văn phòng|Lãnh đạo)\b")
_GOES_ON = re.compile(r"\s+[^\W\d_]")
_PHOI_HOP = re.compile(
    r"phối hợp(?:\s+(?:chặt chẽ|thực hiện))?\s*,?\s+(?:(?:cùng\s+)?với\s+|cùng\s+)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Duty:
    """What one clause makes agencies do. `leads` is False where they only coordinate.

    `others`: those that they do it together with.
    """

    clause: Clause
    text: str
    agencies: tuple[str, ...]
    leads: bool
    others: tuple[str, ...] = ()


def duties_in(clauses: Sequence[Clause], book: AgencyBook) -> Iterator[Duty]:
    """Every duty of the clauses, in their order."""
    by_address = {clause.address: clause for clause in clauses}
    for clause in clauses:
        if clause.kind in (ClauseKind.ROW, ClauseKind.FRAME, ClauseKind.FOOTNOTE):
            continue
        said = _said_itself(clause, book) or _by_place(clause, by_address, book)
        if said:
            agencies, text = said
            coordinates = _COORDINATES.match(text) is not None
            others = tuple(name for name in _coordinators(text, book) if name not in agencies)
            yield Duty(clause, text, agencies, not coordinates, () if coordinates else others)


def own_doers(clause: Clause, book: AgencyBook) -> tuple[str, ...] | None:
    """The agencies that a clause opens with and says what they do; none where it isn't clear whom it means.

    None where it doesn't open with a doer.
    """
    body = find_marker(clause.text)[1]
    found = listed_agencies(body, 0, book)
    if found.names:
        return found.names if _GOES_ON.match(body, found.end) else ()
    return () if _PERSON.match(body) else None


def _said_itself(clause: Clause, book: AgencyBook) -> tuple[tuple[str, ...], str] | None:
    """Of "Giao Sở X …" and "Sở X chủ trì, phối hợp …", in whatever section: who, and what."""
    title, _, rest = clause.text.partition("\n")
    body = rest if clause.kind is ClauseKind.HEADING and rest else find_marker(title)[1]
    order, found = _opening_list(body, book)
    does = body[found.end :]
    given = order in ("giao", "yêu cầu", "đề nghị")
    if found.names and (_LEADS.match(does) or (given and _GOES_ON.match(does))):
        return found.names, does.lstrip(" ,:")
    return None


def _opening_list(text: str, book: AgencyBook) -> tuple[str, AgencyList]:
    """The word of order before the list that opens a text, and the list."""
    before = _BEFORE_NAME.match(text)
    order = (before["order"] or "") if before else ""
    found = listed_agencies(text, before.end() if before else 0, book)
    return " ".join(order.lower().strip(" :").removesuffix(" cho").split()), found


def _by_place(
    clause: Clause, by_address: dict[str, Clause], book: AgencyBook
) -> tuple[tuple[str, ...], str] | None:
    """Who must do what a clause of the section on carrying out says; an agency's heading alone is no duty."""
    if clause.kind not in _DUTY_KINDS or not clause.heading:
        return None
    if not _CARRYING_OUT.search(fold(clause.heading[0])):
        return None
    title, _, rest = clause.text.partition("\n")
    body = find_marker(title)[1]
    if clause.kind is ClauseKind.HEADING:
        own = named_by_title(body, book)
        return (own, rest) if own and rest else None
    inline = _INLINE.fullmatch(body)
    who = named_by_title(inline["agency"], book) if inline else ()
    if inline and who:
        return who, inline["duty"]
    for above in reversed(ancestors(clause.address)):
        heading = by_address[above].text.partition("\n")[0] if above in by_address else ""
        inherited = named_by_title(find_marker(heading)[1], book)
        if inherited:
            return _subject(body, inherited, book), body
    doers = own_doers(clause, book)
    return (doers, body[_opening_list(body, book)[1].end :].strip()) if doers else None


def _subject(text: str, inherited: tuple[str, ...], book: AgencyBook) -> tuple[str, ...]:
    """Of "Các nhiệm vụ còn lại …, các sở, ban, ngành tổ chức thực hiện" those that it names itself."""
    if _TASKS_FIRST.match(text):
        for comma in re.finditer(r",\s+", text):
            found = listed_agencies(text, comma.end(), book)
            if found.names and set(found.names) <= set(inherited) and _GOES_ON.match(text, found.end):
                return found.names
    return inherited


def named_by_title(title: str, book: AgencyBook) -> tuple[str, ...]:
    """The agencies that a title is, not merely mentions."""
    before = _BEFORE_NAME.match(title)
    bare = _BRACKETS.sub("", title[before.end() if before else 0 :]).strip(" :.")
    if not bare or len(bare) > _LONGEST_NAME:
        return ()
    whole = whole_list(bare, book)
    if whole:
        return whole
    return book.split(bare) if _is_collective(bare) else ()


def _is_collective(title: str) -> bool:
    """Whether a title names bodies by their kind, however it goes on: "Các cơ quan tham mưu, giúp việc …"."""
    return _BY_KIND.match(fold(title)) is not None


def _coordinators(text: str, book: AgencyBook) -> tuple[str, ...]:
    """Those that a duty is done with: the lists behind "phối hợp với", the whole of each."""
    names: dict[str, None] = {}
    for match in _PHOI_HOP.finditer(text):
        names |= dict.fromkeys(listed_agencies(text, match.end(), book).names)
    return tuple(names)
