"""`hoikehoach keys`: from the first key to its end."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.access import Scope
from assistant.access.access import opened_access
from assistant.access.command import keys
from assistant.settings import AssistantSettings


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("HOIKEHOACH_DATABASE_URL", raising=False)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(keys, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_a_key_is_shown_once_listed_and_revoked() -> None:
    assert "hoikehoach keys add" in run("list")
    shown = run("add", "--name", "Sở Nội vụ", "--scope", "ask", "--scope", "review", "--days", "30")
    secret = shown.split()[-1]
    with opened_access(AssistantSettings()) as access:
        key = access.keys.check(secret, Scope.REVIEW)
    listed = run("list")
    assert all(
        part in listed
        for part in (key.id, "Sở Nội vụ", "ask, review", "còn dùng", f"{key.expires_at:%d/%m/%Y}")
    )
    assert secret[-43:] not in listed
    assert key.id in run("revoke", key.id)
    assert "thu hồi" in run("list")
    with opened_access(AssistantSettings()) as access:
        assert access.keys.known(secret) is None


def test_a_key_that_is_not_there_cannot_be_revoked() -> None:
    result = CliRunner().invoke(keys, ["revoke", "abc"])
    assert result.exit_code == 1
    assert "abc" in result.output


@pytest.mark.parametrize(
    "arguments", [["add"], ["add", "--name", "a"], ["add", "--name", "a", "--scope", "x"]]
)
def test_a_key_needs_a_name_and_a_scope(arguments: list[str]) -> None:
    assert CliRunner().invoke(keys, arguments).exit_code == 2
