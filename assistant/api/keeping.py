"""A question kept after it was answered: its asker has the answer already, and nothing can undo it.

Guarantees: nothing is done while questions aren't kept; a failure is logged without a word of the question,
and counted; a database that hangs holds up a few of the service's threads, never all.
"""

import logging
from datetime import UTC, datetime
from threading import BoundedSemaphore

from assistant.api.answers import AnswerReply
from assistant.api.requests import AskRequest
from assistant.journal import Journal, KeptQuestion, Origin
from corpus.errors import StorageError

_log = logging.getLogger(__name__)

AT_ONCE = 8
"""Questions written at the same time; one more, which only a hanging database brings about, isn't kept."""


_places = BoundedSemaphore(AT_ONCE)


def keep_reply(journal: Journal, asked: AskRequest, reply: AnswerReply, origin: Origin) -> None:
    """Keep what was asked just now, with what it was answered; raises nothing."""
    if not journal.keeping:
        return
    if not _places.acquire(blocking=False):
        _miss(journal, "too many are being written")
        return
    try:
        journal.keep(_kept(asked, reply, origin))
    except StorageError as error:
        _miss(journal, error)
    finally:
        _places.release()


def _miss(journal: Journal, why: object) -> None:
    journal.count_missed()
    _log.error("a question could not be kept: %s", why)


def _kept(asked: AskRequest, reply: AnswerReply, origin: Origin) -> KeptQuestion:
    return KeptQuestion(
        id=reply.id,
        asked_at=datetime.now(UTC),
        question=asked.question,
        history=tuple(asked.history),
        plans=tuple(asked.plans),
        answer=reply.model_dump(mode="json"),
        origin=origin,
    )
