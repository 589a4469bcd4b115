"""Who holds an assistant, and when it is closed."""

from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.api.opening import Opening
from assistant.api.problems import Problem
from corpus.errors import IndexMissingError


class Opened(SimpleNamespace):
    closed = 0

    def close(self) -> None:
        self.closed += 1


def loaded(assistant: Any) -> Opening:
    opening = Opening(lambda: assistant)
    opening.open()
    return opening


def test_the_old_one_is_closed_once_nobody_uses_it() -> None:
    old, new = Opened(), Opened()
    opening = loaded(old)
    with opening.lent() as first, opening.lent():
        opening.replace(new)
        assert (first, opening.assistant, old.closed) == (old, new, 0)
    assert (old.closed, new.closed) == (1, 0)
    opening.close()
    assert (old.closed, new.closed) == (1, 1)


def test_unused_it_is_closed_at_once() -> None:
    old = Opened()
    opening = loaded(old)
    opening.replace(Opened())
    assert old.closed == 1


def test_a_piece_of_work_keeps_the_one_that_it_began_with() -> None:
    old, new = Opened(), Opened()
    opening = loaded(old)
    with opening.working():
        assert opening.assistant is old
        opening.replace(new)
        assert opening.assistant is old
        assert opening.current is new
    assert opening.assistant is new
    assert old.closed == 1


def test_work_that_never_asks_for_it_holds_nothing() -> None:
    old = Opened()
    opening = loaded(old)
    with opening.working():
        opening.replace(Opened())
        assert old.closed == 1


def test_work_of_one_opening_is_none_of_another() -> None:
    one, other = Opened(), Opened()
    first, second = loaded(one), loaded(other)
    with first.working():
        assert (first.assistant, second.assistant) == (one, other)


def test_what_was_given_opened_stays_its_owners() -> None:
    given = Opened()
    opening = Opening(given)
    opening.replace(Opened())
    opening.close()
    assert given.closed == 0


def test_a_failed_opening_is_met_by_everyone_until_one_succeeds() -> None:
    outcomes: list[Any] = [IndexMissingError("what", "mend"), Opened()]

    def load() -> Any:
        outcome = outcomes.pop(0)
        if isinstance(outcome, IndexMissingError):
            raise outcome
        return outcome

    opening = Opening(load)
    with pytest.raises(Problem):
        opening.assistant  # noqa: B018
    opening.open()
    with pytest.raises(IndexMissingError), opening.lent():
        pass
    opening.open()
    assert opening.assistant.closed == 0


def test_each_is_shown_before_it_serves() -> None:
    shown: list[Any] = []
    one, two = Opened(), Opened()
    opening = Opening(one, shown.append)
    opening.replace(two)
    assert shown == [one, two]


def test_many_threads_and_as_many_changes_leave_one_open(tmp_path: Path) -> None:
    every = [Opened() for _ in range(200)]
    opening = loaded(every[0])
    failures = []

    def use() -> None:
        for _ in range(500):
            with opening.lent() as assistant:
                failures.extend([1] if assistant.closed else [])

    threads = [Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for assistant in every[1:]:
        opening.replace(assistant)
    for thread in threads:
        thread.join()
    assert not failures
    assert [assistant.closed for assistant in every] == [1] * 199 + [0]
