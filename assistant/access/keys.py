"""The API keys: issued, checked, listed, revoked.

Guarantees: a secret is shown once, at its issue; it isn't stored, logged, or named in an error.
Every method raises StorageError.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from assistant.access import credentials
from assistant.access.records import IssuedKey, Key, Scope
from assistant.database import Database
from assistant.database.schema import KEYS, SESSIONS

_NOBODY = credentials.digest("")
"""Compared with where there is no key of an id, so that both ways take as long."""


class Keys:
    """The keys of one database. Any thread may call any method."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def issue(self, name: str, scopes: Collection[Scope], expires_at: datetime | None = None) -> IssuedKey:
        """A new key. `name`: whose it is; `expires_at`: aware, None for never."""
        id, secret = credentials.new_key()
        key = Key(id, name, frozenset(scopes), self._now(), expires_at)
        values = {
            "id": id,
            "name": name,
            "digest": credentials.digest(secret),
            "scopes": sorted(key.scopes),
            "created_at": key.created_at,
            "expires_at": expires_at,
            "revoked": False,
        }
        with self._database.writing() as connection:
            connection.execute(insert(KEYS).values(values))
        return IssuedKey(key, secret)

    def known(self, secret: str) -> Key | None:
        """The key of that secret, whatever it opens; None if there is none, or it doesn't hold any more."""
        id = credentials.id_in(secret)
        if id is None:
            return None
        with self._database.reading() as connection:
            row = connection.execute(select(KEYS).where(KEYS.c.id == id)).one_or_none()
        if not credentials.agrees(secret, row.digest if row else _NOBODY) or row is None:
            return None
        key = key_of_row(row)
        return key if key.holds_at(self._now()) else None

    def check(self, secret: str, *scopes: Scope) -> Key | None:
        """The key of that secret, if it holds now and opens what one of the scopes guards; else None."""
        key = self.known(secret)
        return key if key is not None and key.may(*scopes) else None

    def all(self) -> tuple[Key, ...]:
        """Every key that was issued, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(KEYS).order_by(KEYS.c.created_at, KEYS.c.id)).all()
        return tuple(key_of_row(row) for row in rows)

    def revoke(self, id: str) -> bool:
        """Revoke a key for good, and end its sessions; False where there is none of that id."""
        with self._database.writing() as connection:
            connection.execute(delete(SESSIONS).where(SESSIONS.c.key_id == id))
            found = connection.execute(update(KEYS).where(KEYS.c.id == id).values(revoked=True))
        return found.rowcount > 0


def key_of_row(row: Row[Any]) -> Key:
    """The key that a row of the table holds."""
    scopes = frozenset(Scope(scope) for scope in row.scopes)
    return Key(row.id, row.name, scopes, row.created_at, row.expires_at, row.revoked)
