"""What changes from one reading of a plan to another."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.collection.changes import ChangeKind, changes_between
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Comparator, Target, Task

PLAN = Plan("p", "Thử", "UBND tỉnh Thử", "Thử", "p.txt", "0")
TASK = Task("p", "I/1", "Mục I, khoản 1", "Xây dựng cổng", lead=("Sở A",), time="2025")
TARGET = Target("p", "I/2", "Mục I, khoản 2", "Tỷ lệ", 2025, Comparator.AT_LEAST, 12.5, "%")


def clause(address: str, text: str) -> Clause:
    return Clause("p", address, f"Mục {address}", (), text, ((0, 1),), ClauseKind.POINT)


def reading(*texts: str, tasks: tuple[Task, ...] = (), targets: tuple[Target, ...] = ()) -> PlanReading:
    clauses = tuple(clause(str(at), text) for at, text in enumerate(texts, start=1))
    return PlanReading(PLAN, clauses, tasks, targets)


def test_equal_readings_have_no_changes() -> None:
    one = reading("a", "b", tasks=(TASK,), targets=(TARGET,))
    changes = changes_between(one, one)
    assert [changes.clauses.total, changes.tasks.total, changes.targets.total] == [0, 0, 0]
    assert [changes.clauses.same, changes.tasks.same, changes.targets.same] == [2, 1, 1]


def test_a_clause_put_in_moves_those_behind_it() -> None:
    changes = changes_between(reading("a", "b", "c"), reading("a", "mới", "b", "c")).clauses
    assert changes.counts == {
        ChangeKind.ADDED: 1,
        ChangeKind.REMOVED: 0,
        ChangeKind.CHANGED: 0,
        ChangeKind.MOVED: 2,
    }
    assert [(one.kind.value, one.place, one.after) for one in changes.listed] == [
        ("added", "Mục 2", "mới"),
        ("moved", "Mục 3", "b"),
        ("moved", "Mục 4", "c"),
    ]


def test_other_words_in_a_place_are_a_change_and_what_has_no_place_any_more_is_gone() -> None:
    changes = changes_between(reading("a", "b", "c"), reading("a", "B")).clauses
    assert [(one.kind.value, one.before, one.after) for one in changes.listed] == [
        ("changed", "b", "B"),
        ("removed", "c", ""),
    ]


def test_a_task_with_another_lead_and_a_target_with_another_value() -> None:
    former = reading(tasks=(TASK,), targets=(TARGET,))
    new = reading(tasks=(replace(TASK, lead=("Sở B",)),), targets=(replace(TARGET, value=15.0),))
    changes = changes_between(former, new)
    assert "Sở A" in changes.tasks.listed[0].before
    assert "Sở B" in changes.tasks.listed[0].after
    assert changes.targets.listed[0].before == "Tỷ lệ | 2025 | ≥ 12,5%"
    assert changes.targets.counts[ChangeKind.CHANGED] == 1


_TEXTS = st.lists(st.sampled_from("abcde"), max_size=8)


@given(_TEXTS, _TEXTS)
def test_every_clause_is_counted_once(before: list[str], after: list[str]) -> None:
    changes = changes_between(reading(*before), reading(*after)).clauses
    paired = changes.same + changes.counts[ChangeKind.CHANGED] + changes.counts[ChangeKind.MOVED]
    assert paired + changes.counts[ChangeKind.ADDED] == len(after)
    assert paired + changes.counts[ChangeKind.REMOVED] == len(before)
    assert changes.total == len(changes.listed)
