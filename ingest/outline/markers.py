"""Stage 2: the printed number or bullet that opens a line, if one does.

Guarantees: a marker is only what is printed; a line that opens with a reference ("khoản 2 …", "100% …",
"1,5 triệu …") has none. Segments are the address segments of the contract.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from ingest.capitals import CAPITAL


class Rank(IntEnum):
    """How deep a marker stands; a smaller rank encloses a greater one."""

    CHAPTER = 1
    ARTICLE = 3
    PART = 5
    SECTION = 10
    ITEM = 20
    SUBITEM = 30
    POINT = 50
    ENUMERATED = 60
    STAR = 65
    BULLET = 70
    PLUS = 80


COUNTED = {Rank.STAR: "*", Rank.BULLET: "-", Rank.PLUS: "+"}
"""Bullets print no number: they are counted under what encloses them."""


PREFIXES = {Rank.CHAPTER: "PHAN", Rank.ARTICLE: "DIEU"}
"""What stands before the number in the address of a Phần or an Điều."""

_ORDINALS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "bốn": "4", "năm": "5", "sáu": "6"}


@dataclass(frozen=True)
class Marker:
    """What opens a line. `number` as printed without punctuation, empty for bullets.

    `depth` orders nested subitems (1.4. before 1.4.2.) inside their rank.
    """

    rank: Rank
    number: str
    depth: int = 0

    @property
    def segment(self) -> str:
        """The address segment, empty for bullets."""
        return f"{PREFIXES.get(self.rank, '')}{self.number}"

    @property
    def order(self) -> tuple[int, int]:
        """Sorts markers from the outermost to the innermost."""
        return self.rank, self.depth


_PATTERNS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (
        Rank.CHAPTER,
        re.compile(
            rf"(?:PHẦN|Phần)\s+(?:(?P<n>[IVX]+|\d)|(?:THỨ|[Tt]hứ)\s+(?P<m>{'|'.join(_ORDINALS)}|"
            rf"{'|'.join(_ORDINALS).upper()}))\s*(?:[.:]\s*|$)"
        ),
    ),
    (Rank.ARTICLE, re.compile(r"(?:ĐIỀU|Điều)\s+(?P<n>\d{1,2})\s*[.:]\s*(?=\S)")),
    (
        Rank.SECTION,
        re.compile(
            rf"(?P<n>(?=[IVX])X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?:[.)]\s*|/\s+|\s*[-–]\s+)(?=[{CAPITAL}“\"])"
        ),
    ),
    (Rank.PART, re.compile(rf"(?P<n>[A-HĐK])\.\s+(?=[{CAPITAL}])")),
    (Rank.SUBITEM, re.compile(rf"(?P<n>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:\.\s*(?=\D)|\s+(?=[{CAPITAL}]))")),
    (Rank.ITEM, re.compile(rf"(?P<n>\d{{1,2}})(?:\.\s*(?=[^\d\s])|/\s+(?=[{CAPITAL}]))")),
    (Rank.POINT, re.compile(rf"(?:-\s+)?(?P<n>[a-zđ])(?:\)\s*(?=\S)|[./]\s+(?=[{CAPITAL}]))")),
    (Rank.ENUMERATED, re.compile(r"(?:\((?P<n>\d{1,2})\)|(?P<m>\d{1,2})\))\s*(?=\S)")),
    (Rank.BULLET, re.compile(r"[-–—•●▪■]\s*(?=[^\s\d-]|\d+[^\d\s]*\s)")),
    (Rank.STAR, re.compile(r"\*\s+(?=\S)")),
    (Rank.PLUS, re.compile(r"\+\s*(?=\S)")),
)


def find_marker(text: str) -> tuple[Marker | None, str]:
    """The marker that opens `text`, or None, and the text after it."""
    for rank, pattern in _PATTERNS:
        match = pattern.match(text)
        if match:
            groups = match.groupdict()
            number = groups.get("n") or groups.get("m") or ""
            number = _ORDINALS.get(number.lower(), number)
            return Marker(rank, number, number.count(".")), text[match.end() :]
    return None, text
