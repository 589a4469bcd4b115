"""The words that number a place, one by one: "khoản 1, 2 và 3", "mục II/ 5.1.", "từ điểm a đến điểm d".

Guarantees: any text is read; terms stand in the text's order and don't overlap; an amount ("khoản 5,5 triệu",
"tài khoản 2"), another word ("danh mục 3", "thành phần I") and a name ("phần IoT") are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from ingest.references.numbers import ITEM, LETTER, ROMAN, Number, listed, numbers_in


class Level(IntEnum):
    """How deep a place stands; a smaller level encloses a greater one."""

    APPENDIX = 0
    ARTICLE = 1
    PART = 2
    SECTION = 3
    ITEM = 4
    POINT = 9
    BULLET = 10


ROOTED = Level.SECTION
"""Down to this level a place is found from the top of the plan, not from where it is named."""

Order = tuple[int, int]
"""Level, then the dots of a number: "mục 1.4" stands inside "khoản 1"."""


@dataclass(frozen=True)
class Term:
    """Numbers of one level at [start, end). `weak`: a place only together with what encloses it."""

    level: Level
    numbers: tuple[Number, ...]
    start: int
    end: int
    weak: bool = False

    @property
    def order(self) -> Order:
        """Sorts terms from the outermost to the innermost."""
        dots = self.numbers[0].first.count(".") if self.level is Level.ITEM else 0
        return self.level, dots


_APPENDIX = rf"(?:{ROMAN}|\d{{1,2}})[A-Za-z]?(?!\w)"
_LETTERED = rf"(?:{ROMAN}|[A-HĐK](?!\w))"
_NO_SECTION = "".join(rf"(?<!(?i:{word})\s)" for word in ("danh", "hạng", "chuyên", "đề", "thư", "đầu"))
_NO_PART = "".join(rf"(?<!(?i:{word})\s)" for word in ("thành", "cổ", "góp", "một", "toàn", "đa"))
_NO_CLAUSE = "".join(rf"(?<!(?i:{word})\s)" for word in ("tài", "điều", "chuyển", "ngân"))
_THAT_ONE = (
    r"(?=\s*(?:kèm theo|đính kèm|ban hành|này\b|sau đây|dưới đây|(?:của\s+)?(?:Kế hoạch|Quyết định)\b"
    r"|[,.;:()]|$))"
)
_TERM = re.compile(
    rf"(?<!\w)(?:"
    rf"(?P<appendix>(?i:phụ lục)(?:\s+(?i:số))?\s*:?\s+(?P<appendices>{listed(_APPENDIX)}))"
    rf"|(?P<all>(?i:(?:các|những)\s+phụ lục){_THAT_ONE})"
    rf"|(?P<only>(?i:phụ lục){_THAT_ONE})"
    rf"|(?P<article>(?i:điều)\s+(?P<articles>{listed(ITEM)}))"
    rf"|(?P<form>(?i:mẫu|mẫu biểu|biểu|biểu mẫu)\s+(?i:số)\s*:?\s*(?P<forms>{listed(ITEM)}))"
    rf"|(?P<part>{_NO_PART}(?i:phần|chương)\s+(?P<parts>{listed(_LETTERED)}))"
    rf"|(?P<section>{_NO_SECTION}(?i:mục)\s+(?P<sections>{listed(_LETTERED)})"
    rf"(?:(?:\s*/\s*|\.)(?P<inside>{ITEM})(?:[./](?P<innermost>[a-zđ])(?!\w))?)?)"
    rf"|(?P<item>{_NO_SECTION}{_NO_CLAUSE}(?i:tiểu mục|khoản|mục)\s+(?P<items>{listed(ITEM)}))"
    rf"|(?P<point>(?i:điểm|tiết)\s+(?P<points>{listed(LETTER)}))"
    rf"|(?P<weakpoint>(?i:điểm|tiết)\s+(?P<weakpoints>{listed(ITEM)}))"
    rf"|(?P<row>(?i:số thứ tự|stt|nhiệm vụ số|dòng)\s+(?P<rows>{listed(ITEM)}))"
    rf"|(?P<bullet>(?i:gạch đầu dòng)\s+(?:(?i:thứ)\s+)?(?P<bullets>\d{{1,2}}(?!\d)|nhất|hai|ba|tư|năm))"
    rf")"
)
_LEVELS = {
    "appendix": (Level.APPENDIX, "PL"), "article": (Level.ARTICLE, "DIEU"), "form": (Level.APPENDIX, "MB"),
    "part": (Level.PART, ""), "section": (Level.SECTION, ""), "item": (Level.ITEM, ""),
    "point": (Level.POINT, ""), "weakpoint": (Level.POINT, ""), "row": (Level.ITEM, ""),
    "bullet": (Level.BULLET, "-"),
}  # fmt: skip
"""Kind of term → its level, and what its numbers begin with in an address."""
_ORDINALS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5"}
_TO = re.compile(r"\s*(?:đến(?:\s+hết)?|tới)\s+", re.IGNORECASE)
THE_ONLY_APPENDIX = "PL"
EVERY_APPENDIX = "PL*"


def terms_in(text: str) -> list[Term]:
    """Every term of a text; "từ khoản 1 đến khoản 5" is one."""
    found: list[Term] = []
    for match in _TERM.finditer(text):
        for term in _terms_of(match):
            last = found[-1] if found else None
            if last and last.level is term.level and _TO.fullmatch(text, last.end, term.start):
                found[-1] = _ranged(last, term)
            else:
                found.append(term)
    return found


def _terms_of(match: re.Match[str]) -> Iterator[Term]:
    """The term of a match, then those that a number such as "III.8.d" holds beside it."""
    kind = next(name for name in ("all", "only", *_LEVELS) if match[name])
    start, end = match.span()
    if kind in ("all", "only"):
        number = EVERY_APPENDIX if kind == "all" else THE_ONLY_APPENDIX
        yield Term(Level.APPENDIX, (Number(number),), start, end)
        return
    level, prefix = _LEVELS[kind]
    printed = match[{"appendix": "appendices"}.get(kind, f"{kind}s")]
    numbers = numbers_in(_ORDINALS.get(printed, printed), prefix)
    inside = match["inside"] if kind == "section" else None
    whole_end = match.end("sections") if inside else end
    yield Term(level, numbers, start, whole_end, weak=kind in ("weakpoint", "row"))
    if inside:
        yield Term(Level.ITEM, (Number(inside),), match.start("inside"), match.end("inside"))
    if inside and match["innermost"]:
        yield Term(Level.POINT, (Number(match["innermost"]),), match.start("innermost"), end)


def _ranged(first: Term, last: Term) -> Term:
    through = replace(first.numbers[-1], last=last.numbers[0].first)
    return replace(first, numbers=(*first.numbers[:-1], through, *last.numbers[1:]), end=last.end)
