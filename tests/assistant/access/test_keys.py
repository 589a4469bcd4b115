"""API keys, over SQLite and over PostgreSQL: what a secret opens, and that it is nowhere."""

import logging
from datetime import timedelta

import pytest
from sqlalchemy import select

from assistant.access import Keys, Scope, open_access
from assistant.access.credentials import new_key
from assistant.database import Database
from assistant.database.schema import KEYS
from tests.assistant.moments import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(database: Database, clock: Clock) -> Keys:
    return open_access(database, clock).keys


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ({Scope.ASK}, {Scope.ASK}),
        ({Scope.REVIEW}, {Scope.REVIEW}),
        ({Scope.PUBLISH}, {Scope.PUBLISH}),
        ({Scope.ASK, Scope.REVIEW}, {Scope.ASK, Scope.REVIEW}),
        ({Scope.ADMIN}, set(Scope)),
        (set(), set()),
    ],
)
def test_a_key_opens_what_its_scopes_say(keys: Keys, given: set[Scope], opened: set[Scope]) -> None:
    issued = keys.issue("Sở Nội vụ", given)
    assert {scope for scope in Scope if keys.check(issued.secret, scope)} == opened
    assert keys.known(issued.secret) == issued.key
    of_two = keys.check(issued.secret, Scope.REVIEW, Scope.PUBLISH)
    assert (of_two is not None) == bool(opened & {Scope.REVIEW, Scope.PUBLISH})


def test_every_secret_is_its_own(keys: Keys) -> None:
    first, second = keys.issue("a", [Scope.ASK]), keys.issue("b", [Scope.ASK])
    assert first.secret != second.secret
    assert keys.known(first.secret).name == "a"
    assert [key.name for key in keys.all()] in (["a", "b"], ["b", "a"])


def test_whatever_is_not_a_secret_opens_nothing(keys: Keys) -> None:
    issued = keys.issue("a", [Scope.ADMIN])
    other = new_key()[1]
    wrong = [
        "",
        "hkh_",
        issued.key.id,
        f"hkh_{issued.key.id}_",
        issued.secret[:-1],
        issued.secret + "A",
        issued.secret + "\n",
        issued.secret.upper(),
        f" {issued.secret}",
        f"hkh_{issued.key.id}_{other[-43:]}",
        other,
        "bí mật\0\ud800",
        "hkh_" + "a" * 100_000,
    ]
    assert [secret for secret in wrong if keys.known(secret)] == []


def test_a_key_expires(keys: Keys, clock: Clock) -> None:
    issued = keys.issue("a", [Scope.ASK], clock() + timedelta(days=1))
    clock.move_on(hours=23)
    assert keys.check(issued.secret, Scope.ASK)
    clock.move_on(hours=1)
    assert keys.check(issued.secret, Scope.ASK) is None


def test_a_revoked_key_opens_nothing_more(keys: Keys) -> None:
    issued, other = keys.issue("a", [Scope.ASK]), keys.issue("b", [Scope.ASK])
    assert keys.revoke(issued.key.id)
    assert keys.known(issued.secret) is None
    assert keys.known(other.secret)
    assert {key.name: key.revoked for key in keys.all()} == {"a": True, "b": False}
    assert not keys.revoke("khong-co\0")


def test_a_secret_is_not_shown_stored_or_logged(
    keys: Keys, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        issued = keys.issue("a", [Scope.ASK])
        keys.check(issued.secret, Scope.ASK)
        keys.known(issued.secret[:-1])
    random_part = issued.secret[-43:]
    with database.reading() as connection:
        stored = connection.execute(select(KEYS)).all()
    assert random_part not in f"{issued!r} {issued} {keys.all()} {stored} {caplog.text}"
    assert len(stored[0].digest) == 64
