"""The journal: questions kept with their answers, feedback and reviews. Off unless a setting says so.

Guarantees: while `keeping` is false nothing new is written, and what was kept before can still be read and
deleted, and expires. All that people typed is masked before it is written. What is older than `keep_days` is
never returned; it is deleted when the service starts and at the first use on every later day.
Every method that meets the database raises StorageError.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from assistant.database import Database, open_database
from assistant.database.schema import QUESTIONS
from assistant.journal.masking import masked_feedback, masked_question, masked_review
from assistant.journal.records import Feedback, KeptQuestion, Page, Review, Sought
from assistant.journal.rows import feedback_values, question_of, question_values, review_values
from assistant.journal.seeking import conditions
from assistant.settings import AssistantSettings


class Journal:
    """The kept questions of one database. Any thread may call any method."""

    def __init__(self, database: Database, *, keeping: bool, days: int, now: Callable[[], datetime]) -> None:
        """`keeping`: whether new questions are kept. `days`: for how long. `now`: aware."""
        self.keeping = keeping
        self._database = database
        self._days = timedelta(days=days)
        self._now = now
        self._swept_on: date | None = None
        self._missing = count(1)
        self.missed = 0
        """How many questions could not be kept since the service started."""
        self.on_missed: Callable[[], None] = _untold
        """Told of each of them."""

    def keep(self, kept: KeptQuestion) -> None:
        """Write a question, masked; nothing happens unless questions are kept."""
        if not self.keeping:
            return
        self._sweep()
        with self._database.writing() as connection:
            connection.execute(insert(QUESTIONS).values(question_values(masked_question(kept))))

    def count_missed(self) -> None:
        """Count a question that could not be kept."""
        self.missed = next(self._missing)
        self.on_missed()

    def get(self, id: str) -> KeptQuestion | None:
        """The kept question of that id, or None."""
        self._sweep()
        with self._database.reading() as connection:
            row = connection.execute(select(QUESTIONS).where(self._one(id))).one_or_none()
        return None if row is None else question_of(row)

    def find(self, sought: Sought, limit: int = 50, offset: int = 0) -> Page:
        """The questions sought, newest first: at most `limit` of them, after the first `offset`."""
        self._sweep()
        wanted = (self._young(), *conditions(sought))
        number = select(func.count()).select_from(QUESTIONS).where(*wanted)
        newest = select(QUESTIONS).where(*wanted).order_by(QUESTIONS.c.asked_at.desc(), QUESTIONS.c.id)
        with self._database.reading() as connection:
            total = connection.scalar(number) or 0
            rows = connection.execute(newest.limit(limit).offset(offset)).all()
        return Page(total, tuple(question_of(row) for row in rows))

    def feedback(self, id: str, given: Feedback) -> bool:
        """Write what the asker thinks, masked, in place of what was said before.

        False where there is no question of that id.
        """
        return self._change(id, feedback_values(masked_feedback(given)))

    def review(self, id: str, given: Review) -> bool:
        """Write an officer's review, its note masked, in place of an earlier one.

        False where there is no question of that id.
        """
        return self._change(id, review_values(masked_review(given)))

    def delete(self, id: str) -> bool:
        """Delete a question with its feedback and its review; False where there is none of that id."""
        with self._database.deleting() as connection:
            deleted = connection.execute(delete(QUESTIONS).where(QUESTIONS.c.id == id)).rowcount
        return deleted > 0

    def expire(self, now: datetime | None = None) -> int:
        """Delete every question that is older at `now` than questions are kept; returns how many.

        Where nothing has ever been written nothing is touched.
        """
        moment = now or self._now()
        if not self._database.is_made:
            return 0
        with self._database.deleting() as connection:
            old = delete(QUESTIONS).where(QUESTIONS.c.asked_at <= moment - self._days)
            deleted = connection.execute(old).rowcount
        self._swept_on = moment.date()
        return deleted

    def _sweep(self) -> None:
        if self._swept_on != self._now().date():
            self.expire()

    def _change(self, id: str, values: dict[str, Any]) -> bool:
        with self._database.writing() as connection:
            return connection.execute(update(QUESTIONS).where(self._one(id)).values(values)).rowcount > 0

    def _one(self, id: str) -> ColumnElement[bool]:
        return (QUESTIONS.c.id == id) & self._young()

    def _young(self) -> ColumnElement[bool]:
        return QUESTIONS.c.asked_at > self._now() - self._days


def _untold() -> None:
    """Nobody is told."""


def open_journal(
    settings: AssistantSettings,
    database: Database,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Journal:
    """The journal in that database, which is touched at the first use only. `app.state.journal`."""
    return Journal(database, keeping=settings.keep_questions, days=settings.keep_days, now=now)


@contextmanager
def opened_journal(settings: AssistantSettings) -> Iterator[Journal]:
    """The journal of the settings' database, which is closed at the end."""
    database = open_database(settings)
    try:
        yield open_journal(settings, database)
    finally:
        database.close()
