"""`hoikehoach journal`: list, delete and expire what is kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.journal.command import journal
from assistant.journal.journal import opened_journal
from assistant.settings import AssistantSettings
from tests.assistant.journal.factories import disliked, kept


@pytest.fixture(autouse=True)
def three_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("HOIKEHOACH_DATABASE_URL", raising=False)
    now = datetime.now(UTC)
    with opened_journal(AssistantSettings(keep_questions=True)) as opened:
        opened.keep(kept("một", asked_at=now - timedelta(days=10), question="Ai chủ trì\nCổng dữ liệu?"))
        opened.keep(kept("hai", asked_at=now, status="not_found", question="Giá vàng?"))
        opened.keep(kept("ba", asked_at=now, question="Hạn?", feedback=disliked()))


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(journal, arguments)
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], {"một", "hai", "ba"}),
        (["--unanswered"], {"hai"}),
        (["--disliked"], {"ba"}),
        (["--text", "du lieu"], {"một"}),
        (["--limit", "1", "--offset", "2"], {"một"}),
    ],
)
def test_the_kept_questions_are_listed(options: list[str], shown: set[str]) -> None:
    *rows, total = run("list", *options).splitlines()
    assert {row.split()[0] for row in rows} == shown
    assert str(len(shown)) in total


def test_a_question_is_deleted_by_its_id() -> None:
    assert "hai" in run("delete", "hai")
    assert "hai" in run("delete", "hai", code=1)


def test_old_questions_are_deleted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0" in run("expire")
    monkeypatch.setenv("HOIKEHOACH_KEEP_DAYS", "5")
    assert "1" in run("expire")
    assert "một" not in run("list")
