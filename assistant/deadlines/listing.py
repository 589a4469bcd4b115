"""What of the registers is due by when, in order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.deadlines.reading import read_deadline
from assistant.deadlines.records import Deadline, DeadlineState
from assistant.deadlines.recurring import next_day
from corpus.registers import ReportingDuty, Task

_ORDER = (DeadlineState.RECURRING, DeadlineState.UNREAD)


@dataclass(frozen=True)
class Due:
    """A task or a report, and how its deadline stands on a certain day.

    `days_left` until the last day, negative once that is over; None without one. `next_day`: when what comes
    again is due next, as far as the day is printed.
    """

    entry: Task | ReportingDuty
    deadline: Deadline
    state: DeadlineState
    days_left: int | None
    next_day: date | None


def dues(entries: Iterable[Task | ReportingDuty], today: date) -> tuple[Due, ...]:
    """Those of the entries that print a time: by their last days, then what recurs, then the unread.

    What recurs is in the order of its next day. Equal ones stay in the order of the entries.
    """
    return tuple(sorted(_read(entries, today), key=_place))


def _read(entries: Iterable[Task | ReportingDuty], today: date) -> Iterator[Due]:
    for entry in entries:
        printed = entry.time if isinstance(entry, Task) else entry.when
        if printed is None:
            continue
        deadline = read_deadline(printed)
        state, last = deadline.state(today), deadline.last_day
        left = None if last is None else (last - today).days
        coming = next_day(printed, today) if state is DeadlineState.RECURRING else None
        yield Due(entry, deadline, state, left, coming)


def _place(due: Due) -> tuple[int, date]:
    if due.deadline.last_day is not None:
        return 0, due.deadline.last_day
    return 1 + _ORDER.index(due.state), due.next_day or date.max
