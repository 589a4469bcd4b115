"""Agencies called by their field: "bên giáo dục", "phía ngân hàng nhà nước", "ngành y tế phải làm gì"."""

import re

from assistant.question.wording import Wording
from corpus.agencies import AgencyBook, AgencyMention

_CALLED = re.compile(r"\b(?P<head>ben|phia|nganh)\s+(?=\w)")
_STATION = re.compile(r"\b(?:nha dai|bao dai|dai bao)\b")
_HEADS = ("", "Sở ", "Cục ")
_ACTS = re.compile(
    r"^\W*(?:(?:tinh )?\w+ \w+ )?"
    r"(?:phai|can|se|duoc (?:giao|phan cong)|chu tri|phu trach|lam|lo|chiu|dam (?:nhan|trach)"
    r"|trien khai|thuc hien|phoi hop|bao cao"
    r"|co (?:may |nhung |cac |bao nhieu )?(?:nhiem vu|trach nhiem|viec))\b"
)
_GIVEN_TO = re.compile(r"\b(?:giao(?: cho)?|trach nhiem cua|nhiem vu cua|viec cua|phoi hop(?: voi)?)\s+$")


def agencies_by_field(wording: Wording, book: AgencyBook) -> tuple[AgencyMention, ...]:
    """The agencies that a sentence calls by field.

    "Ngành …" is an agency only where it acts or is given a task; elsewhere it is a field of life. So is
    "nhà đài", "báo đài" (the broadcaster).
    """
    found = [_named(match, wording, book) for match in _CALLED.finditer(wording.folded)]
    found += [_station(match, wording, book) for match in _STATION.finditer(wording.folded)]
    return tuple(mention for mention in found if mention is not None)


def _named(match: re.Match[str], wording: Wording, book: AgencyBook) -> AgencyMention | None:
    rest = wording.text[match.end() :]
    for head in _HEADS:
        first = next(iter(book.found(head + rest, spoken=True)), None)
        if first is None or first.start > 0:
            continue
        end = match.end() + first.end - len(head)
        if match["head"] == "nganh" and not _acts(match.start(), end, wording):
            return None
        return AgencyMention(first.agency, match.start(), end)
    return None


def _station(match: re.Match[str], wording: Wording, book: AgencyBook) -> AgencyMention | None:
    """The broadcaster by its everyday name, where it acts: "nhà đài phải làm gì", not "nghe trên báo đài"."""
    if not _acts(match.start(), match.end(), wording):
        return None
    return next(
        (
            AgencyMention(one.agency, *match.span())
            for one in book.found("Đài Phát thanh và Truyền hình tỉnh")
        ),
        None,
    )


def _acts(start: int, end: int, wording: Wording) -> bool:
    """Whether what stands at [start, end) does something or is given it to do."""
    after, before = wording.folded[end:], wording.folded[:start]
    return (_ACTS.match(after) or _GIVEN_TO.search(before)) is not None
