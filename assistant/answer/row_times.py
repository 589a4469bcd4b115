"""When rows of a table are done, and the time that a question asks for."""

import re
from dataclasses import dataclass

from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of
from assistant.question.titles import times_of_titles
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

_YEAR = re.compile(r"\b(20\d\d)\b")
_DENIED_YEAR = re.compile(r"\b(?:khong|chua|truoc khi)\b[^,;?]{0,25}?\b(20\d\d)\b")
_TIMED = re.compile(
    r"\b(nam|trong|giai doan|thoi gian|thang|hoan thanh|den|in|by|during)\b[^,;?]{0,20}\b20\d\d\b"
)
_UNTIL = re.compile(r"\b(?:keo (?:dai )?)?den (?:het )?(?:nam )?(20\d\d)\b")
_MONTH = re.compile(r"(?<!\d)(?<!/)(1[0-2]|0?[1-9])\s*/\s*20\d\d")
_DAY = re.compile(r"\b\d{1,2}\s*/\s*\d{1,2}\s*/\s*20\d\d\b")


@dataclass(frozen=True)
class Time:
    """The time that rows are asked for: its years and month, or the year in which they end."""

    years: frozenset[int] = frozenset()
    month: int | None = None
    until: int | None = None

    def is_of(self, row: Clause) -> bool:
        """Whether the row's printed time is exactly this: "2023" isn't "2023-2025"."""
        printed = time_of(row)
        years = _years(printed)
        if self.until is not None:
            return max(years, default=None) == self.until
        return years == self.years and (self.month is None or self.month in _months(printed))

    def lies_in(self, row: Clause) -> bool:
        """Whether the row's printed time holds this one: 2024 lies in "2023-2025"."""
        years = _years(time_of(row))
        if self.until is not None or self.month is not None or not years:
            return False
        return min(years) <= min(self.years) and max(self.years) <= max(years)

    def choose(self, rows: list[Clause]) -> list[Clause]:
        """The rows of exactly this time, else those that hold it; all where none prints any time."""
        if not any(time_of(row) for row in rows):
            return rows
        return [row for row in rows if self.is_of(row)] or [row for row in rows if self.lies_in(row)]


def asked_time(case: Case) -> Time | None:
    """The time that the question names for the rows it asks for; None where it names none.

    A year that it denies ("không kéo đến 2025") is none of it, nor that of a plan's name or date.
    """
    folded = _DAY.sub(" ", fold(case.question.standalone))
    for start, end in times_of_titles(folded, case.plans):
        folded = folded[:start] + " " * (end - start) + folded[end:]
    if not _TIMED.search(folded):
        return None
    denied = {int(year) for year in _DENIED_YEAR.findall(folded)}
    years = frozenset(_years(folded) & set(case.question.years)) - denied
    until = _UNTIL.search(folded)
    if until and years == {int(until[1])}:
        return Time(until=int(until[1]))
    months = _months(folded)
    return Time(years, months[0] if months else None) if years else None


def time_of(row: Clause) -> str:
    """By when a row is to be done, as printed; "" where the table has no such column."""
    return next((value for _, value in cells_of(row, Column.TIME)), "")


def _years(text: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(text)}


def _months(text: str) -> list[int]:
    """The months of "tháng 8/2025", also where the word is torn apart."""
    return [int(month) for month in _MONTH.findall(text)]
