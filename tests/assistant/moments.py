"""A clock that tests set."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Stands still until it is moved on."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move_on(self, **by: float) -> datetime:
        self.time += timedelta(**by)
        return self.time
