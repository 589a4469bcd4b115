"""What a time as printed means: its last day, and how exactly it was given."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """The unit that a time is printed in, of which the last day follows."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class DeadlineState(StrEnum):
    """How a deadline stands on a given day."""

    PASSED = "passed"
    UPCOMING = "upcoming"
    RECURRING = "recurring"
    """Comes again and again, without an end that is printed."""
    UNREAD = "unread"
    """Printed as something that no day follows from ("khi có hướng dẫn của Bộ")."""


@dataclass(frozen=True)
class Deadline:
    """A time as `printed`. `last_day`: the last on which it isn't over, None where none follows.

    `precision` is None exactly when `last_day` is. `recurring`: it comes again and again; with a last day,
    until then.
    """

    printed: str
    last_day: date | None = None
    precision: Precision | None = None
    recurring: bool = False

    def state(self, today: date) -> DeadlineState:
        """How it stands on the day `today`; on its last day it hasn't passed."""
        if self.last_day is not None:
            return DeadlineState.PASSED if self.last_day < today else DeadlineState.UPCOMING
        return DeadlineState.RECURRING if self.recurring else DeadlineState.UNREAD
