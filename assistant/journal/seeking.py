"""Which rows of the table are sought."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement

from assistant.answer.records import Status
from assistant.database.schema import QUESTIONS
from assistant.journal.records import Sought
from corpus.vietnamese.syllables import fold


def conditions(sought: Sought) -> Iterator[ColumnElement[bool]]:
    """What has to hold of a row, all of it."""
    if sought.reviewed is not None:
        yield QUESTIONS.c.verdict.is_not(None) if sought.reviewed else QUESTIONS.c.verdict.is_(None)
    if sought.verdict is not None:
        yield QUESTIONS.c.verdict == sought.verdict.value
    if sought.unanswered:
        yield QUESTIONS.c.status == Status.NOT_FOUND.value
    if sought.disliked:
        yield QUESTIONS.c.liked.is_(False)
    for word in fold(sought.text).split():
        yield QUESTIONS.c.folded.contains(word, autoescape=True)
