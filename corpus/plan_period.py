"""The years that a plan is made for, as its title prints them; None where it prints none, never guessed."""

import re
from dataclasses import dataclass

_YEAR = r"(?:19|20)\d\d(?![\d/])"
_PERIOD = re.compile(
    rf"""
    (?<![\d/])(?:
      (?:(?:giai\ đoạn|thời\ kỳ|nhiệm\ kỳ|các\ năm|năm)\ )?(?:từ\ (?:năm\ )?)?
        (?P<first>{_YEAR})\ ?(?:[-–—]|(?:đến|tới)(?:\ năm)?)\ ?(?P<last>{_YEAR})
    | (?:đến|tới)\ (?:hết\ |cuối\ )?năm\ (?P<until>{_YEAR})
    | (?<!tháng\ \d\ )(?<!tháng\ \d\d\ )năm\ (?P<only>{_YEAR})
    )
    (?:\ ?[,;(]?\ ?(?:và\ )?(?:định\ hướng|tầm\ nhìn)\ (?:(?:đến|tới)\ )?(?:năm\ )?(?P<outlook>{_YEAR}))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_OF_A_LAW = re.compile(rf"(?:luật|pháp lệnh|hiến pháp)[^,;.]*?\bnăm {_YEAR}", re.IGNORECASE)
"""`triển khai Luật Đất đai năm 2024` says when the law was passed, not what the plan is for."""


@dataclass(frozen=True)
class PlanPeriod:
    """The period that a plan covers.

    `printed`: the words of the title. `first` is None where only an end is printed (`đến năm 2025`).
    `outlook`: the later year that the plan is oriented towards (`định hướng đến năm 2030`).
    """

    printed: str
    first: int | None
    last: int
    outlook: int | None = None

    @property
    def years(self) -> tuple[int | None, int, int | None]:
        """First, last and outlook, without the words."""
        return self.first, self.last, self.outlook


def period_of(title: str) -> PlanPeriod | None:
    """The first period that a title prints. The day, the month and the year of another document are none.

    >>> period_of("Chuyển đổi số giai đoạn 2021 - 2025, định hướng đến năm 2030").years
    (2021, 2025, 2030)
    """
    line = _YEAR_OF_A_LAW.sub("", " ".join(title.split()))
    found = _PERIOD.search(line)
    if found is None:
        return None
    only = found["only"]
    first, last = found["first"] or only, found["last"] or found["until"] or only
    outlook = found["outlook"]
    return PlanPeriod(
        found[0].strip(), int(first) if first else None, int(last), int(outlook) if outlook else None
    )
