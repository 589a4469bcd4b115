"""The facts that a text states: figures with what bounds them, years, agencies, provinces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.phrasing.vocabulary import bounds
from corpus.agencies import AgencyBook
from corpus.places import load_places

_FIGURE = re.compile(
    r"(?P<year>(?<![\d/.,])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?![\d%]|[/.,]\d|/\w))"
    r"|\d(?:[\d.,/]*\d)?(?:[/-][^\W\d_][\w/-]*)?(?:\s?%|\s(?:triệu|tỷ|tỉ|nghìn|ngàn)(?:\sđồng)?(?!\w))?"
)
_OPENING = re.compile(r"(?:\s(?:đạt|là|có|ngày|tháng))*\s*$")
_ENDING = re.compile(r"\s*trở (lên|xuống)")
_REACH = 25


class Kind(StrEnum):
    """What sort of fact a text states."""

    FIGURE = "figure"
    YEAR = "year"
    AGENCY = "agency"
    PROVINCE = "province"


@dataclass(frozen=True)
class Fact:
    """A fact as it is compared: the agency's one name, the figure with what bounds it ("above 80%")."""

    kind: Kind
    key: str


def facts_in(text: str, book: AgencyBook) -> list[tuple[int, int, Fact]]:
    """The facts of a composed text with their places, in its order; none overlaps another."""
    found: list[tuple[int, int, Fact]] = []
    for span in sorted(_spans(text, book), key=lambda one: (one[0], -one[1])):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _spans(text: str, book: AgencyBook) -> Iterator[tuple[int, int, Fact]]:
    for agency in book.named(text):
        yield agency.start, agency.end, Fact(Kind.AGENCY, agency.agency.name)
    for figure in _FIGURE.finditer(text):
        kind = Kind.YEAR if figure["year"] else Kind.FIGURE
        bound = "" if figure["year"] else _bound(text, figure.start(), figure.end())
        yield figure.start(), figure.end(), Fact(kind, bound + _printed(figure[0]))
    for place in load_places().mentions(text):
        yield place.start, place.end, Fact(Kind.PROVINCE, place.province)


def _bound(text: str, start: int, end: int) -> str:
    behind = _ENDING.match(text, end)
    if behind:
        return "above " if behind[1] == "lên" else "below "
    before = _OPENING.sub("", text[max(0, start - _REACH) : start].lower())
    bounding = (bound for word, bound in bounds() if re.search(rf"(?<!\w){re.escape(word)}$", before))
    return next((f"{bound} " for bound in bounding), "")


def _printed(figure: str) -> str:
    """Compared without spaces, capitals, leading zeros and kinds of dash."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"\s", "", figure.lower()).replace("–", "-"))
