"""When what comes again and again is due next."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from corpus.vietnamese.syllables import fold

_YEARLY = re.compile(r"\b(?:hang|moi) nam\b")
_MONTHLY = re.compile(r"\b(?:hang|moi) thang\b")
_DAY_OF_YEAR = re.compile(r"(?<![\d/])(\d{1,2})\s*(?:/|thang)\s*(\d{1,2})(?!\s*/?\s*\d)")
_DAY_OF_MONTH = re.compile(r"\bngay\s+(\d{1,2})(?!\s*(?:/|thang \d)|\d)")
_BEFORE = re.compile(r"\btruoc\s+(?:ngay\s+)?\d")


def next_day(printed: str, today: date) -> date | None:
    """The next last day, `today` or later, of "trước ngày 15/12 hằng năm" or "ngày 20 hàng tháng".

    None where the day isn't printed ("hằng năm"), or not its month ("ngày 25 hàng quý").
    """
    folded = " ".join(fold(printed).split())
    earlier = timedelta(days=1 if _BEFORE.search(folded) else 0)
    days = (day - earlier for day in _occurrences(folded, today))
    return min((day for day in days if day >= today), default=None)


def _occurrences(folded: str, today: date) -> Iterator[date]:
    """The printed days of this year and the next, or of this month and the two behind it."""
    if _YEARLY.search(folded):
        for day, month in _DAY_OF_YEAR.findall(folded):
            yield from _valid((today.year + ahead, int(month), int(day)) for ahead in (0, 1))
    elif _MONTHLY.search(folded):
        for day in _DAY_OF_MONTH.findall(folded):
            following = (divmod(today.month - 1 + ahead, 12) for ahead in (0, 1, 2))
            yield from _valid((today.year + years, month + 1, int(day)) for years, month in following)


def _valid(days: Iterator[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in days:
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            yield date(year, month, day)
