"""By when things are due: times as printed, read into days where they name one."""

from assistant.deadlines.listing import Due, dues
from assistant.deadlines.reading import read_deadline
from assistant.deadlines.records import Deadline, DeadlineState, Precision
from assistant.deadlines.recurring import next_day
from assistant.deadlines.years import years_named

__all__ = [
    "Deadline",
    "DeadlineState",
    "Due",
    "Precision",
    "dues",
    "next_day",
    "read_deadline",
    "years_named",
]
