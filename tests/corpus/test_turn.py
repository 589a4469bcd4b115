"""A turn is one process's at a time, for as long as it or whoever it was passed on to lives."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import StorageError
from corpus.turn import INHERITED, Turn, inherited_turn


def test_a_turn_is_taken_once_and_free_again(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "work" / "lock")
    assert not turn.taken
    with turn.held() as first:
        assert first
        assert turn.taken
        assert Turn(tmp_path / "work" / "lock").take() is None
        with turn.held() as second:
            assert not second
    assert not turn.taken


def test_a_process_that_inherits_it_keeps_it_and_its_end_frees_it(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock")
    descriptor = turn.take()
    assert descriptor is not None
    waiting = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE, pass_fds=(descriptor,)) as process:
        os.close(descriptor)
        assert turn.taken
        process.kill()
    taken = turn.take(wait_s=5)
    assert taken is not None
    os.close(taken)


@pytest.mark.parametrize(("told", "passed"), [("", ()), ("7", (7,))])
def test_what_is_passed_on(monkeypatch: pytest.MonkeyPatch, told: str, passed: tuple[int, ...]) -> None:
    monkeypatch.setenv(INHERITED, told)
    assert inherited_turn() == passed


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        Turn(tmp_path / "file" / "lock").take()
