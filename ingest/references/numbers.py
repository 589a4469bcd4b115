"""Printed numbers of places, alone, listed or as a range: "1, 2 và 5", "a - d", "từ I đến IV"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.outline.sequence import POINTS, roman_value

ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?!\w)"
_AMOUNT = r"(?:,\d+)?\s?(?:%|triệu|tỷ|đồng|nghìn)"
ITEM = rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}(?!\w|[.,]\d{{3}}|\.\d|{_AMOUNT})"
LETTER = r"[a-zđ](?!\w)\)?"
_AND = r"(?:\s*,\s*(?:và\s+)?|\s+(?:và|hoặc)\s+)"
_TO = r"(?:\s*[-–]\s*|\s+đến(?:\s+hết)?\s+|\s+tới\s+)"
_SPLIT = re.compile(_AND)
_RANGE = re.compile(_TO)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MOST = 99


@dataclass(frozen=True)
class Number:
    """A number as an address prints it, or, with `last`, every one from `first` to `last`."""

    first: str
    last: str | None = None

    def each(self) -> Iterator[str]:
        """The number, or those of the range that can be counted out; its two ends where none can."""
        if self.last is None:
            yield self.first
            return
        yield from _between(self.first, self.last) or (self.first, self.last)


def listed(number: str) -> str:
    """A pattern for one or several of these numbers."""
    return rf"{number}(?:(?:{_AND}|{_TO}){number})*"


def numbers_in(printed: str, prefix: str = "") -> tuple[Number, ...]:
    """The numbers of a printed list, each with the prefix that its addresses have."""
    found = []
    for part in _SPLIT.split(printed):
        ends = [prefix + end.strip(" )") for end in _RANGE.split(part)]
        found.append(Number(ends[0], ends[-1] if len(ends) > 1 else None))
    return tuple(found)


def _between(first: str, last: str) -> list[str]:
    head, low = _counted(first)
    other_head, high = _counted(last)
    if head != other_head:
        return []
    if low.isdigit() and high.isdigit():
        return [f"{head}{n}" for n in range(int(low), min(int(high), int(low) + _MOST) + 1)]
    if low.isalpha() and low.islower():
        return _letters(low, high)
    return _romans(head, low, high)


def _counted(number: str) -> tuple[str, str]:
    """What stays and what is counted on: "1.4" is "1." and "4", "PL01" is "PL" and "01"."""
    match = re.fullmatch(r"(?P<head>.*?)(?P<count>\d+|[a-zđ]|[IVX]+)", number)
    return (match["head"], match["count"]) if match else (number, "")


def _letters(low: str, high: str) -> list[str]:
    """From letter to letter of the Vietnamese alphabet of points, and the letters that only Latin has."""
    alphabet = sorted({*POINTS, *_LATIN}, key=lambda letter: (letter.replace("đ", "d"), letter))
    first, last = alphabet.index(low), alphabet.index(high) if len(high) == 1 else -1
    return alphabet[first : last + 1]


def _romans(head: str, low: str, high: str) -> list[str]:
    if not re.fullmatch("[IVX]+", low) or not re.fullmatch("[IVX]+", high):
        return []
    wanted = range(roman_value(low), roman_value(high) + 1)
    return [head + roman for roman in _ROMANS if roman_value(roman) in wanted]


_ROMANS = tuple(
    tens + units for tens in ("", "X", "XX")
    for units in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    if not (units == "X" and tens)
)  # fmt: skip
