"""A time as printed, read into its last day.

Guarantees: where what is printed doesn't settle a last day, there is none; nothing is guessed from the plan
around it.
"""

import re
from datetime import date, timedelta

from assistant.deadlines.moments import Moment, moments
from assistant.deadlines.records import Deadline, Precision
from corpus.vietnamese.syllables import fold

_RECURRING = re.compile(
    r"\b(?:thuong xuyen|lien tuc|dinh ky|(?:hang|moi) (?:nam|quy|thang|tuan|ngay)"
    r"|lan\s*/\s*(?:\d+\s*)?(?:nam|quy|thang|tuan)|(?:thang|nam|quy)\s*/\s*(?:\d+\s*)?lan)\b"
)
_AFTER_AN_EVENT = re.compile(
    r"\b(?:sau khi|khi co|ngay khi|ke tu khi|nam hoc"
    r"|theo (?:ke hoach|quyet dinh|huong dan|nghi quyet|cong van|van ban|chi dao|tien do|yeu cau))\b"
    r"|\d/(?:kh|qd|nq|nd|tt|cv|ct|ttr|tb)-"
)
"""Dates beside such words are those of documents, or of what has to come first."""
_VISION = re.compile(r"\b(?:tam nhin|dinh huong)(?: (?:den|toi))?(?: nam)? 20\d\d\b")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_BEFORE = re.compile(r"\btruoc\s+(?:ngay\s+|nam\s+)?$")
_FROM = re.compile(r"\b(?:tu|sau|bat dau)\s+(?:(?:dau|giua|cuoi)\s+)?(?:ngay\s+|nam\s+)?$")
_EARLY = re.compile(r"\b(?:dau|giua)\s+(?:nam\s+)?$")


def read_deadline(printed: str) -> Deadline:
    """By when "Quý IV/2024", "2022 - 2025", "Trước ngày 15/12/2024" or "Thường xuyên" is.

    Of several times the latest is the last. "Trước" a day, month or year ends with the day before it. What
    only opens ("từ năm 2025") or is early in something ("đầu năm 2026") has no last day.

    >>> read_deadline("Tháng 6/2025").last_day
    datetime.date(2025, 6, 30)
    """
    folded = " ".join(fold(printed).split())
    recurring = _RECURRING.search(folded) is not None
    last = None if _AFTER_AN_EVENT.search(folded) else _last(_VISION.sub(" ", folded))
    if last is None or (recurring and last[1] is not Precision.YEAR):
        return Deadline(printed, recurring=recurring)
    return Deadline(printed, *last, recurring=recurring)


def _last(folded: str) -> tuple[date, Precision] | None:
    found = moments(folded)
    if not found or _misses_a_year(folded, found):
        return None
    latest = max(found, key=lambda one: _end(folded, one))
    before = folded[: latest.start]
    if _FROM.search(before) or _EARLY.search(before):
        return None
    return _end(folded, latest), latest.precision


def _end(folded: str, moment: Moment) -> date:
    if _BEFORE.search(folded[: moment.start]):
        return moment.first - timedelta(days=1)
    return moment.last


def _misses_a_year(folded: str, found: tuple[Moment, ...]) -> bool:
    """Whether a year stands in the text in a form that isn't understood, which might be the last."""
    years = (match.start() for match in _YEAR.finditer(folded))
    return any(not any(one.start <= year < one.end for one in found) for year in years)
