"""Who may do what: keys and their scopes."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Scope(StrEnum):
    """What a key opens. `admin` opens everything."""

    ASK = "ask"
    REVIEW = "review"
    PUBLISH = "publish"
    ADMIN = "admin"


@dataclass(frozen=True)
class Key:
    """A key as it is known after it was issued: without its secret. Times are aware and in UTC.

    `id` is public: lists and logs name a key by it. `expires_at` None: never.
    """

    id: str
    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    expires_at: datetime | None = None
    revoked: bool = False

    def may(self, *scopes: Scope) -> bool:
        """Whether the key opens what one of these scopes guards."""
        return not self.scopes.isdisjoint((*scopes, Scope.ADMIN))

    def holds_at(self, moment: datetime) -> bool:
        """Whether the key is neither revoked nor expired at that moment."""
        return not self.revoked and (self.expires_at is None or moment < self.expires_at)


@dataclass(frozen=True)
class IssuedKey:
    """A new key with its secret, which is nowhere else and cannot be had again; no repr shows it."""

    key: Key
    secret: str = field(repr=False)
