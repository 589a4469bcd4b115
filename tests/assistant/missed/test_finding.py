"""What was missed: found in the journal, grouped, worded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.database import open_database
from assistant.journal import Journal, KeptQuestion, open_journal
from assistant.missed import Missed, find_missed
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import PLAN, UNNUMBERED, SampleAssistant, sample_store
from tests.assistant.journal.factories import NOON, answer, disliked, kept


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    store = sample_store(tmp_path_factory.mktemp("missed"))
    yield SampleAssistant(store, AssistantSettings(_env_file=None, data_dir=Path("unused")))
    store.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path, keep_questions=True)
    database = open_database(settings)
    yield open_journal(settings, database, lambda: NOON + timedelta(days=1))
    database.close()


def missed(
    id: str, question: str, *, age: int = 0, plan: str = PLAN.plan_id, kind: str = "lead", **fields: Any
) -> KeptQuestion:
    """A question without an answer, `age` minutes old, that stands alone unless `alone` says otherwise."""
    understood = {"standalone": fields.pop("alone", question), "type": kind, "plans": [plan] if plan else []}
    status = fields.pop("status", "not_found")
    values = {"plans": (), "history": (), **fields, "asked_at": NOON - timedelta(minutes=age)}
    return kept(id, question=question, answer=answer(id=id, status=status, question=understood), **values)


def keep(journal: Journal, *questions: KeptQuestion) -> None:
    for one in questions:
        journal.keep(one)


def ids(found: Missed) -> list[list[str]]:
    return [[one.id for one in group.questions] for group in found.groups]


def test_groups_come_by_size_then_by_their_newest_question(journal: Journal, assistant: Any) -> None:
    keep(
        journal,
        missed("rice", "Ai chủ trì việc trồng lúa?", age=1),
        missed("data-2", "Cơ quan nào chủ trì Cổng dữ liệu mở của tỉnh?", age=9),
        missed("data-1", "co quan nao chu tri cong du lieu mo cua tinh", age=5),
        missed("gold", "Ai quản lý giá vàng?", age=3),
    )
    assert ids(find_missed(journal, assistant)) == [["data-1", "data-2"], ["rice"], ["gold"]]


def test_only_what_was_missed_counts_and_each_question_once(journal: Journal, assistant: Any) -> None:
    keep(
        journal,
        missed("answered", "Ai làm?", status="answered"),
        missed("liked", "Ai làm?", status="answered", feedback=replace(disliked(), liked=True)),
        missed("both", "Trồng lúa?", feedback=disliked(" thiếu hạn ")),
        missed("disliked", "Trồng lúa?", status="answered", feedback=disliked("thiếu hạn"), age=1),
    )
    found = find_missed(journal, assistant)
    assert (ids(found), found.total, found.cut) == ([["both", "disliked"]], 2, 0)
    [group] = found.groups
    assert group.statuses == {"answered": 1, "not_found": 1}
    assert (group.disliked, group.reasons) == (2, {"thiếu hạn": 2})


@pytest.mark.parametrize(
    "other",
    [
        {"plan": UNNUMBERED.plan_id},
        {"kind": "deadline"},
        {"alone": "Cổng dữ liệu mở đến năm 2030?"},
        {"alone": "Cổng dữ liệu mở của tỉnh Nghệ An năm 2025?"},
    ],
)
def test_other_plans_places_kinds_and_years_stay_apart(
    journal: Journal, assistant: Any, other: dict[str, Any]
) -> None:
    question = "Cổng dữ liệu mở đến năm 2025?"
    keep(journal, missed("one", question), missed("other", question, **other))
    assert len(find_missed(journal, assistant).groups) == 2


def test_the_best_wording_stands_for_a_group(journal: Journal, assistant: Any) -> None:
    whole = "Ai chủ trì Cổng dữ liệu mở?"
    keep(
        journal,
        missed("followup", "Thế ai làm?", alone=whole, history=("Cổng dữ liệu mở",)),
        missed("bare", "ai chu tri cong du lieu mo", age=1),
        missed("whole", whole, age=2),
    )
    [group] = find_missed(journal, assistant).groups
    assert (group.wording, group.representative.id, len(group.questions)) == (whole, "whole", 3)


def test_the_oldest_are_left_out_and_that_is_said(journal: Journal, assistant: Any) -> None:
    keep(journal, *(missed(f"q{age}", f"Câu hỏi thứ {age}?", age=age) for age in range(5)))
    found = find_missed(journal, assistant, most=3)
    assert sorted(id for group in ids(found) for id in group) == ["q0", "q1", "q2"]
    assert (found.total, found.grouped, found.cut) == (5, 3, 2)


def test_an_answer_of_another_shape_is_grouped_by_what_was_typed(journal: Journal, assistant: Any) -> None:
    odd = replace(
        missed("odd", "Cổng dữ liệu mở?"), answer={"id": "odd", "status": "not_found", "question": "?"}
    )
    keep(journal, odd)
    [group] = find_missed(journal, assistant).groups
    assert group.wording == "Cổng dữ liệu mở?"


def test_nothing_missed_is_no_group(journal: Journal, assistant: Any) -> None:
    assert find_missed(journal, assistant) == Missed((), 0, 0)
