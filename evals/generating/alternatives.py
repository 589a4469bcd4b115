"""The wordings of an answer that are equally right: names of agencies, values, counts, times."""

import re
from collections.abc import Iterable

from corpus.agencies import AgencyBook
from corpus.records import Clause
from corpus.registers import Target
from evals.folding import fold_wording

_PERIOD = re.compile(r"(?P<first>\d{4})\s*[-–—]\s*(?P<last>\d{4})")
_MONTH = re.compile(r"[Tt]háng\s+0?(?P<month>\d{1,2})\s*/\s*(?P<year>\d{4})")
_YEAR = re.compile(r"(?:[Nn]ăm\s+)?(?P<year>\d{4})")
_DAY = re.compile(r"ngày\s+0?(?P<day>\d{1,2})(?:/0?(?P<month>\d{1,2}))?")
_ARTICLE = re.compile(r"^(?:Các|Những)\s+", re.IGNORECASE)
_SPELT = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_COUNTED = ("nhiệm vụ", "việc", "nội dung", "văn bản", "mục tiêu", "chỉ tiêu", "dòng", "đầu việc")
_TOO_SHORT = 3
"""Letters of a name that many words hold by chance."""


def agency(name: str, book: AgencyBook, *clauses: Clause) -> tuple[str, ...]:
    """How an agency may be named: canonically, as the clauses print it, in its short forms."""
    printed = [
        clause.text[one.start : one.end]
        for clause in clauses
        for one in book.named(clause.text)
        if one.agency.name == name
    ]
    aliases = (alias for one in book.named(name) if one.agency.name == name for alias in one.agency.aliases)
    short = _shortest([_ARTICLE.sub("", name), *printed, *aliases])
    return _distinct([name, *short])


def value(target: Target) -> tuple[str, ...]:
    """How a target's value may be written, without its comparator; empty where no number tells it."""
    if isinstance(target.value, tuple):
        low, high = map(_number, target.value)
        unit = target.unit if target.unit == "%" else f" {target.unit}"
        return tuple(
            f"{low}{mark}{high}{unit}" for mark in ("-", f"{unit}-", " đến ", f"{unit} đến ", " tới ")
        )
    number = _number(target.value)
    return (f"{number}%",) if target.unit == "%" else (f"{number} {target.unit}",)


def count(number: int) -> tuple[str, ...]:
    """How many tasks there are, in figures and in words."""
    figures = [str(number), f"{number:02}", *([_SPELT[number]] if number < len(_SPELT) else [])]
    counted = [f"{figure} {thing}" for figure in figures for thing in _COUNTED]
    return tuple(counted + [f"{verb} {figure}" for figure in figures for verb in ("có", "gồm", "là")])


def time(printed: str) -> tuple[str, ...]:
    """How the time of a task may be written; as printed where it isn't made of months and years."""
    month = _MONTH.fullmatch(printed.strip())
    if month:
        number, year = int(month["month"]), month["year"]
        return (
            f"{number}/{year}",
            f"{number:02}/{year}",
            f"tháng {number} năm {year}",
            f"tháng {number:02} năm {year}",
        )
    period = _PERIOD.fullmatch(printed.strip())
    if period:
        first, last = period["first"], period["last"]
        return (
            f"{first}-{last}",
            *(f"{first} {to}{last}" for to in ("đến ", "đến năm ", "tới ", "tới năm ")),
        )
    year = _YEAR.fullmatch(printed.strip())
    return (year["year"],) if year else (printed.strip(" .;"),)


def day(printed: str) -> tuple[str, ...]:
    """How the day of "trước ngày 01/12 hàng năm" may be written; empty where none is printed."""
    found = _DAY.search(printed)
    if found is None:
        return ()
    number = int(found["day"])
    if found["month"] is None:
        return _distinct([f"ngày {number}", f"ngày {number:02}"])
    month = int(found["month"])
    dates = [f"{number:02}/{month:02}", f"{number}/{month}", f"{number:02}/{month}", f"{number}/{month:02}"]
    return _distinct([*dates, f"{number} tháng {month}", f"{number:02} tháng {month:02}"])


def _shortest(names: Iterable[str]) -> list[str]:
    """The names without those that another one stands in: who says "Sở Kế hoạch và …" says "Sở Kế hoạch"."""
    kept: list[str] = []
    for name in sorted(dict.fromkeys(names), key=len):
        if len(name) > _TOO_SHORT and not any(fold_wording(one) in fold_wording(name) for one in kept):
            kept.append(name)
    return kept


def _number(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _distinct(wordings: list[str]) -> tuple[str, ...]:
    """Each wording once, as the judge compares them."""
    return tuple({fold_wording(one): one for one in reversed(wordings)}.values())[::-1]
