"""Years that a question names."""

import re
from dataclasses import dataclass

from assistant.question.wording import Wording

_YEAR = re.compile(r"(?<![\w.,])(20[0-4]\d)(?![\d%]|[.,]\d|/\w)")


@dataclass(frozen=True)
class YearMention:
    """A year at [start, end)."""

    year: int
    start: int
    end: int


def years_in(wording: Wording, taken: list[tuple[int, int]]) -> tuple[YearMention, ...]:
    """The years named outside the places `taken` (plan numbers), in the sentence's order.

    A year inside a document number (47/2020/NĐ-CP) is none; one of a date is.
    """
    text = wording.folded
    return tuple(
        YearMention(int(match[1]), match.start(), match.end())
        for match in _YEAR.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
    )
