"""The days, months, quarters and years that a text names."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.deadlines.records import Precision

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ROMAN = r"(?:iv|i{1,3}|[1-4])\b"
_MOMENT = re.compile(
    # 15/12/2025, 15-12-2025
    r"(?<![\d/.])(?P<d>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<dm>\d{1,2})\s*(?P=sep)\s*(?P<dy>20\d\d)(?!\d)"
    # ngày 15 tháng 12 năm 2025, 15/12 năm 2025
    r"|(?<![\d/.])(?P<e>\d{1,2})\s*(?:/|thang)\s*(?P<em>\d{1,2})\s*,?\s*(?:/|nam)\s*(?P<ey>20\d\d)(?!\d)"
    # tháng 8/2025, tháng 6 - 8/2025, 8/2025
    r"|(?<![\w/.])(?:thang\s*|t)?(?P<m>\d{1,2})\s*/\s*(?P<my>20\d\d)(?!\d)"
    # tháng 8 năm 2025, tháng 8-2025
    r"|\bthang\s*(?P<n>\d{1,2})\s*(?:[-–]|,?\s*nam)?\s*(?P<ny>20\d\d)(?!\d)"
    # quý IV/2025, quý III, IV năm 2025, quí IV-2025, Q4/2025
    rf"|\bq(?:u[yi])?\s*(?:{_ROMAN}\s*(?:,|-|–|va|den)\s*(?:qu[yi]\s*)?)*(?P<q>{_ROMAN})\s*"
    r"[/,–-]?\s*(?:nam)?\s*(?P<qy>20\d\d)(?!\d)"
    # 6 tháng đầu năm 2025
    r"|\b(?:0?6|sau)\s+thang\s+(?P<half>dau|cuoi)\s+(?:cua\s+)?nam\s+(?P<hy>20\d\d)(?!\d)"
    # 2025; in "2025 - 30" the years don't end there
    r"|(?<![\d/.,])(?P<y>20\d\d)(?![\d.]|\s*[-–]\s*\d{1,2}(?![\d/]))"
)


@dataclass(frozen=True)
class Moment:
    """A stretch of days, `first` to `last`, named at [start, end) of the text, in this precision."""

    first: date
    last: date
    precision: Precision
    start: int
    end: int


def moments(folded: str) -> tuple[Moment, ...]:
    """What a text, as `fold` gives it, names, in its order; a day that no calendar has is left out."""
    return tuple(_all(folded))


def _all(folded: str) -> Iterator[Moment]:
    for match in _MOMENT.finditer(folded):
        stretch = _stretch(match)
        if stretch is not None:
            yield Moment(*stretch, match.start(), match.end())


def _stretch(match: re.Match[str]) -> tuple[date, date, Precision] | None:
    said = {name: value for name, value in match.groupdict().items() if value is not None}
    match said:
        case {"d": day, "dm": month, "dy": year} | {"e": day, "em": month, "ey": year}:
            one = _day(int(year), int(month), int(day))
            return (one, one, Precision.DAY) if one else None
        case {"m": month, "my": year} | {"n": month, "ny": year}:
            return _months(int(year), int(month), 1, Precision.MONTH)
        case {"q": quarter, "qy": year}:
            return _months(int(year), 3 * _QUARTERS[quarter] - 2, 3, Precision.QUARTER)
        case {"half": half, "hy": year}:
            return _months(int(year), 1 if half == "dau" else 7, 6, Precision.HALF_YEAR)
        case _:
            return _months(int(said["y"]), 1, 12, Precision.YEAR)


def _months(year: int, month: int, count: int, precision: Precision) -> tuple[date, date, Precision] | None:
    if not 1 <= month <= 12:
        return None
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1]), precision


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
