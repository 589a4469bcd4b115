"""Sessions: a browser that has shown a key once carries a token instead.

Guarantees: a session ends after 8 hours without a request, and with its key; tokens aren't stored, logged, or
named in an error. Every method raises StorageError.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from assistant.access import credentials
from assistant.access.keys import key_of_row
from assistant.access.records import Key, Scope
from assistant.database import Database
from assistant.database.schema import KEYS, SESSIONS

IDLE = timedelta(hours=8)
"""How long a session lasts without a request."""
_NOTED_EVERY = timedelta(minutes=1)
"""Requests closer to each other aren't noted one by one."""


class Sessions:
    """The sessions of one database. Any thread may call any method."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def begin(self, key: Key) -> str:
        """A new session of that key: its token, for a cookie that scripts cannot read."""
        token, now = credentials.new_token(), self._now()
        values = {"digest": credentials.digest(token), "key_id": key.id, "used_at": now}
        with self._database.writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.used_at <= now - IDLE))
            connection.execute(insert(SESSIONS).values(values))
        return token

    def key_of(self, token: str, *scopes: Scope) -> Key | None:
        """The key of a session that is still open, if the key holds and opens one of the scopes; else None.

        The session is looked up by the digest of its token: how long that takes says nothing of other tokens.
        """
        now, digest = self._now(), credentials.digest(token)
        query = select(SESSIONS.c.used_at, KEYS).join(KEYS).where(SESSIONS.c.digest == digest)
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None or row.used_at <= now - IDLE:
            return None
        key = key_of_row(row)
        if not key.holds_at(now) or not key.may(*scopes):
            return None
        if row.used_at <= now - _NOTED_EVERY:
            self._note(digest, now)
        return key

    def end(self, token: str) -> None:
        """End a session; nothing happens where there is none."""
        with self._database.writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == credentials.digest(token)))

    def _note(self, digest: str, now: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(update(SESSIONS).where(SESSIONS.c.digest == digest).values(used_at=now))
