"""Sessions of browsers, over SQLite and over PostgreSQL."""

import pytest
from sqlalchemy import func, select

from assistant.access import Access, IssuedKey, Scope, open_access
from assistant.access.sessions import IDLE
from assistant.database import Database
from assistant.database.schema import SESSIONS
from tests.assistant.moments import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def access(database: Database, clock: Clock) -> Access:
    return open_access(database, clock)


@pytest.fixture
def issued(access: Access) -> IssuedKey:
    return access.keys.issue("Lan", [Scope.REVIEW])


def test_a_token_stands_for_its_key(access: Access, issued: IssuedKey) -> None:
    token = access.sessions.begin(issued.key)
    assert access.sessions.key_of(token, Scope.REVIEW) == issued.key
    assert access.sessions.key_of(token, Scope.ADMIN) is None
    for wrong in ("", token[:-1], token + "a", issued.secret, "\0\ud800"):
        assert access.sessions.key_of(wrong, Scope.REVIEW) is None


def test_a_session_ends_when_nothing_is_done_for_hours(
    access: Access, issued: IssuedKey, clock: Clock
) -> None:
    token = access.sessions.begin(issued.key)
    for _ in range(3):
        clock.move_on(hours=7, minutes=59)
        assert access.sessions.key_of(token, Scope.REVIEW)
    clock.move_on(seconds=IDLE.total_seconds())
    assert access.sessions.key_of(token, Scope.REVIEW) is None


def test_a_session_can_be_ended(access: Access, issued: IssuedKey) -> None:
    token, other = access.sessions.begin(issued.key), access.sessions.begin(issued.key)
    access.sessions.end(token)
    access.sessions.end(token)
    assert access.sessions.key_of(token, Scope.REVIEW) is None
    assert access.sessions.key_of(other, Scope.REVIEW)


def test_a_session_ends_with_its_key(access: Access, clock: Clock) -> None:
    revoked = access.keys.issue("a", [Scope.REVIEW])
    expiring = access.keys.issue("b", [Scope.REVIEW], clock.time.replace(hour=9))
    tokens = [access.sessions.begin(issued.key) for issued in (revoked, expiring)]
    access.keys.revoke(revoked.key.id)
    clock.move_on(hours=1)
    assert [access.sessions.key_of(token, Scope.REVIEW) for token in tokens] == [None, None]


def test_ended_sessions_are_deleted_and_no_token_is_stored(
    access: Access, issued: IssuedKey, database: Database, clock: Clock
) -> None:
    access.sessions.begin(issued.key)
    clock.move_on(hours=8)
    token = access.sessions.begin(issued.key)
    with database.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(SESSIONS)) == 1
        assert token not in str(connection.execute(select(SESSIONS)).all())
