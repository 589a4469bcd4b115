"""Words → the documents that they name: kind, number, date, issuer and title, as far as they are printed.

"Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt …" is one document. Guarantees: any
text is read; spans stand in the text, in its order, and one may lie inside another (a document that a title
names); each document has a number, a date, or a name of its own (a law, a resolution of a congress, a title
in quotation marks).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.records import Span
from corpus.registers import Document
from ingest.capitals import CAPITAL
from ingest.documents.kinds import KIND, kind_of_letters
from ingest.documents.titles import title_at

_LETTERS = r"[A-ZĐÐƯ]{2,}[a-z]{0,2}[A-ZĐÐ0-9]*"
_DASH = r"(?:\s?[-–/]|[-–/]\s?)"
_NUMBER = re.compile(
    rf"(?<![\w/.,-])\d{{1,5}}(?:\.\d{{1,2}})?(?:\s?/\s?\d{{4}})?{_DASH}(?P<letters>{_LETTERS})(?:{_DASH}{_LETTERS})*(?!\w)"
)
_DATE = re.compile(
    r"[\s,]*\(?(?:ký\s+)?ngày\s+(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})(?!\d)\)?",
    re.IGNORECASE,
)
_KIND_BEFORE = re.compile(rf"(?<!\w)(?P<kind>{KIND})\s*(?:số)?\s*:?\s*$", re.IGNORECASE)
_LAW_KIND = r"(?<!\w)(?P<kind>Bộ luật|Luật|Pháp lệnh)\s+"
_NAMED_LAW_BEFORE = re.compile(
    _LAW_KIND + r"(?P<title>(?:(?!\b(?:Bộ luật|Luật|Pháp lệnh)\b)[^;.:()]){3,150}?)[\s,]+số\s*:?\s*$"
)
_WINDOW = 180
"""How far before a number its kind may stand, a law's name between them."""
_AFTER_ISSUER = (
    "về|phê duyệt|ban hành|quy định|hướng dẫn|thúc đẩy|tăng cường|triển khai|thực hiện|công bố|sửa đổi"
    "|bổ sung|đảm bảo|bảo đảm|tại|theo|để|nhằm|trên|trong|cho|đến|ngày|năm|thông qua|điều chỉnh"
)
_ENDS_ISSUER = (
    rf"\s(?i:{_AFTER_ISSUER})\s|\svà\s(?:(?![{CAPITAL}])|{KIND})"
    rf"|,(?!\s[{CAPITAL}][^\W\d_]+\s?[^\W\d_]*\svà\s[{CAPITAL}])"
)
_ISSUER = re.compile(
    rf"[\s,]*của\s+(?P<issuer>(?=[{CAPITAL}])(?:\(\s*khóa\s[^)]{{1,12}}\)"
    rf"|(?!{_ENDS_ISSUER})[^;.:()\"“”]){{2,90}})"
)
_NOT_IN_LAW = "và|để|theo|nhằm|với|trong|tại|có|là|về|ngày|số|được|cho|của|Luật|Nghị|Quyết|Bộ"
_LAW = re.compile(
    _LAW_KIND + rf"(?P<title>[{CAPITAL}][^\W\d_]*(?:\s(?!(?:{_NOT_IN_LAW})\b)[^\W\d_]+){{0,9}}"
    r"(?:,?\s(?:và\s)?[^\W\d_]+(?:\s[^\W\d_]+){1,5}?(?=\sngày\s\d))?)"
)
_CONGRESS = re.compile(
    r"(?<!\w)(?P<kind>Nghị quyết|Văn kiện)\s+(?P<title>Đại hội\s+[^;.:]{3,90}?lần thứ\s+[IVX]+"
    r"(?:,?\s+nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4})?)"
)
_QUOTED = re.compile(rf"(?<!\w)(?P<kind>{KIND})\s*(?P<title>“[^”]{{5,400}}”|\"[^\"]{{5,400}}\")")
_DATED = re.compile(rf"(?<!\w)(?P<kind>{KIND})(?=\s+ngày\s+\d)(?=(?i:{_DATE.pattern}))")
_UNNUMBERED = (_CONGRESS, _LAW, _QUOTED, _DATED)


@dataclass(frozen=True)
class _Head:
    """What opens the name of a document: [start, end) with kind and number, and a name that stands there."""

    kind: str
    start: int
    end: int
    number: str | None = None
    title: str | None = None


def documents_named(text: str) -> tuple[tuple[Document, Span], ...]:
    """Every document that a text names, with the characters [start, end) that name it, title included.

    A date that there isn't is None; blanks inside a number ("4181 /KH-UBND") are left off.
    """
    numbered = list(_numbered_heads(text))
    ends = [head.end for head in numbered]
    named = [
        _Head(match["kind"], *match.span(), title=match.groupdict().get("title"))
        for pattern in _UNNUMBERED
        for match in pattern.finditer(text)
        if not _overlaps(match, numbered, bisect_right(ends, match.start()))
    ]
    return tuple(_document(text, head) for head in sorted(numbered + named, key=lambda head: head.start))


def _overlaps(match: re.Match[str], heads: Sequence[_Head], at: int) -> bool:
    """Whether the head at this position, the first that ends behind the match's start, begins inside it."""
    return at < len(heads) and heads[at].start < match.end()


def _numbered_heads(text: str) -> Iterator[_Head]:
    """Every printed number, with the kind before it, or the one that its letters stand for."""
    for match in _NUMBER.finditer(text):
        number = "".join(match[0].split()).replace("–", "-").replace("Ð", "Đ")
        first = max(0, match.start() - _WINDOW)
        before = text[first : match.start()]
        named = _KIND_BEFORE.search(before) or _NAMED_LAW_BEFORE.search(before)
        kind = named["kind"] if named else kind_of_letters(match["letters"])
        if kind:
            start = first + named.start() if named else match.start()
            title = named.groupdict().get("title") if named else None
            yield _Head(kind[:1].upper() + kind[1:], start, match.end(), number, title)


def _document(text: str, head: _Head) -> tuple[Document, Span]:
    """The date, the issuer and the title that follow a head, each where it is printed."""
    end = head.end
    issued, end = _date_at(text, end)
    issuer = _ISSUER.match(text, end)
    if issuer:
        end = issuer.end()
        if issued is None:
            issued, end = _date_at(text, end)
    titled = None if head.title else title_at(text, end)
    title, end = titled or (head.title, end)
    named = Document(
        kind=head.kind,
        number=head.number,
        issued=issued,
        issuer=" ".join(issuer["issuer"].split()) if issuer else None,
        title=_unquoted(title) if title else None,
    )
    return named, (head.start, end)


def _unquoted(title: str) -> str:
    """A title without the quotation marks that enclose the whole of it."""
    title = title.strip(" ,")
    return title[1:-1] if title[:1] in ("“", '"') and title[-1:] in ("”", '"') else title


def _date_at(text: str, at: int) -> tuple[date | None, int]:
    """The date printed at `at` and where it ends."""
    match = _DATE.match(text, at)
    if match is None:
        return None, at
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])), match.end()
    except ValueError:
        return None, match.end()
