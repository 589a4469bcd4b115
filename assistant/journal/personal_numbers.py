"""Telephone numbers, e-mail addresses and numbers of documents in what people type.

Guarantees: numbers of plans (2044/KH-UBND), dates, years, amounts and addresses of clauses are none of them.
"""

import re
from collections.abc import Iterator

from assistant.journal.personal_cues import any_of, table

Found = tuple[int, int, str]
"""Where something personal begins and ends in a text, and the key of the mark that stands for it."""

_GAP = "[ \\t\u00a0.\\-\u2010-\u2015_\u00b7\u00ad\u200b-\u200d\u2060\ufeff]{0,2}"
"""What people put between the digits of one number."""
_ALONE = r"(?<!\d)(?<!\d[.,/])"
_DONE = r"(?!\d)(?![.,/]\d)(?!/[^\W\d_])"
_YEARS = r"(?:19|20)\d\d\W{0,3}(?:19|20)\d\d"

_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}\s{0,2}(?:@|[(\[]\s?(?:at|a còng|a cong)\s?[)\]])"
    r"\s{0,2}[\w-]+(?:\s?\.\s?[\w-]+)+"
)
_INTERNATIONAL = re.compile(
    rf"(?<!\w)(?:\(?\+{_GAP}|00)84\)?{_GAP}(?:\(0\)|0)?{_GAP}\d(?:\)?{_GAP}\d){{8,9}}{_DONE}"
    rf"|{_ALONE}84{_GAP}[35789](?:{_GAP}\d){{8}}{_DONE}"
)
_NATIONAL = re.compile(rf"{_ALONE}\(?0(?:\)?{_GAP}\d){{9,11}}?{_DONE}")
_IDENTITY = re.compile(rf"{_ALONE}(?:\d{{12}}|\d{{9}}|\d{{3}}([ \u00a0])\d{{3}}\1\d{{3}}){_DONE}")
_PASSPORT = re.compile(r"(?<!\w)[A-Za-z]\d{7,8}(?!\w)(?!/[^\W\d_])")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}")
_DOCUMENT = re.compile(
    rf"(?<!\w){any_of(table('numbers')['documents'])}(?!\w)[^\d\n]{{0,30}}?"
    rf"(?P<number>(?!{_YEARS})(?<![a-z0-9])"
    rf"(?:(?:[a-z]{_GAP}|[a-z]{{2,3}})\d(?:{_GAP}\d){{6,14}}|\d(?:{_GAP}\d){{7,18}}))(?!\d)(?!/[a-z])"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_PHONE_CUE = re.compile(rf"(?<!\w){any_of(table('numbers')['phones'])}(?!\w)[^\d\n]{{0,20}}$")
_UNIT = re.compile(rf"\s?{any_of(table('numbers')['units'])}(?!\w)|\s?%")


def personal_numbers(text: str, folded: str) -> Iterator[Found]:
    """What is found in `text`, of which `folded` is the form without accents; places may overlap."""
    for found in _EMAIL.finditer(text):
        yield *found.span(), "email"
    for found in _DOCUMENT.finditer(folded):
        if not (_THOUSANDS.fullmatch(found["number"]) and _counts(folded, found.end())):
            yield *found.span("number"), "document"
    for found in _PASSPORT.finditer(text):
        yield *found.span(), "document"
    for found in _INTERNATIONAL.finditer(text):
        # Without its sign it may be an amount; with it, or with a nought before, never.
        if not found[0].startswith("84") or not _counts(folded, found.end()):
            yield *found.span(), "phone"
    for found in _NATIONAL.finditer(text):
        mark = _national(found[0], folded, found.start())
        if mark:
            yield *found.span(), mark
    for found in _IDENTITY.finditer(text):
        # An amount ends in noughts, a number of a document hardly ever.
        if not found[0].endswith("000") and not _counts(folded, found.end()):
            yield *found.span(), "document"


def _national(number: str, folded: str, start: int) -> str | None:
    """The mark for a number that begins with 0: 10 or 11 digits are a telephone's, 12 a person's."""
    groups = re.findall(r"\d+", number)
    digits = sum(map(len, groups))
    listed = max(map(len, groups[:2])) < 3
    if _DATE.match(number):
        return None
    if listed and not _PHONE_CUE.search(folded, max(0, start - 40), start):
        return None  # 02 03 04 05 06: five numbers rather than one
    return "document" if digits == 12 else "phone"


def _counts(folded: str, end: int) -> bool:
    """Whether the number that ends there counts something: dong, people, accounts."""
    return _UNIT.match(folded, end) is not None
