"""A turn of the chat: its pieces as they come, how it ends, and what is kept of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.answer.records import Answer
from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.database import open_database
from assistant.journal import Journal, Origin, Sought, open_journal
from assistant.settings import AssistantSettings
from corpus.errors import StorageError
from tests.assistant.api.sample import PLAN, SampleAssistant, sample_store
from ui.chat import turn
from ui.chat.asking import REMEMBERED, ChatQuestion, read_question
from ui.chat.turn import Turns

SETTINGS = AssistantSettings(_env_file=None, data_dir=Path("unused"))
QUESTION = "Cổng dữ liệu mở do cơ quan nào chủ trì?"


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[SampleAssistant]:
    store = sample_store(tmp_path)
    yield SampleAssistant(store, SETTINGS)
    store.close()


def turns(assistant: Any, journal: Journal | None = None) -> Turns:
    kept = journal or open_journal(SETTINGS, open_database(SETTINGS))
    return Turns(Opening(assistant), "", kept, None)  # type: ignore[arg-type]


def pieces(assistant: Any, **asked: Any) -> list[dict[str, Any]]:
    return [json.loads(one) for one in turns(assistant).answering(ChatQuestion(**asked))]


def test_an_answer_grows_and_ends_with_what_asks_it_again(
    sample: SampleAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn, "EVERY_S", 0)
    shown = pieces(sample, question=QUESTION, history=["Xin chào"], plans=[PLAN.plan_id], turn=7)
    assert [one["state"] for one in shown] == ["growing"] * 3 + ["answered"]
    assert {one["turn"] for one in shown} == {7}
    assert "[1]" in shown[0]["html"]
    assert "<a" not in shown[0]["html"]
    assert shown[-1]["asked"] == {"question": QUESTION, "history": [], "plans": [PLAN.plan_id]}
    assert sample.asked == [(QUESTION, ("Xin chào",), (PLAN.plan_id,))]


def test_what_comes_faster_than_it_can_be_read_is_sent_together(sample: SampleAssistant) -> None:
    assert [one["state"] for one in pieces(sample, question=QUESTION)] == ["growing", "answered"]


def test_a_follow_up_keeps_the_turns_that_it_leans_on(sample: SampleAssistant) -> None:
    shown = pieces(sample, question="Khi nào xong?", history=["Chào bạn", QUESTION])
    assert shown[-1]["asked"]["history"] == [QUESTION]
    assert f"{QUESTION} Khi nào xong?" not in shown[-1]["html"]


def test_a_source_is_there_as_an_officer_cites_it(sample: SampleAssistant) -> None:
    html = pieces(sample, question=QUESTION)[-1]["html"]
    assert (
        'data-cited="dòng 4.2 phần I Phụ lục 02 kèm theo Kế hoạch số 4181/KH-UBND ngày 07/12/2022'
        ' của UBND tỉnh Bình Thuận"' in html
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"question": "  "}, "trống"),
        ({"question": "a" * 4001}, "rút gọn"),
        ({"question": QUESTION, "plans": ["x"]}, "x"),
        ({"question": QUESTION, "history": ["\x00"]}, "ký tự"),
    ],
    ids=["blank", "too long", "unknown plan", "control characters before"],
)
def test_what_cannot_be_asked_is_refused_and_can_be_asked_again(
    sample: SampleAssistant, asked: dict[str, Any], says: str
) -> None:
    (refused,) = pieces(sample, **asked)
    assert refused["state"] == "refused"
    assert says in refused["html"]
    assert 'data-do="again"' in refused["html"]
    assert not sample.asked


class Broken(SampleAssistant):
    """Breaks off after the first words."""

    def stream(self, *asked: Any) -> Iterator[str | Answer]:
        yield "Cơ quan"
        raise StorageError("/srv/secret: gone.", "Mount it.")


def test_a_failure_takes_the_place_of_what_was_begun(sample: SampleAssistant) -> None:
    shown = pieces(Broken(sample.store, SETTINGS), question=QUESTION)
    assert [one["state"] for one in shown] == ["growing", "refused"]
    assert "Cơ quan" not in shown[-1]["html"]
    assert "secret" not in shown[-1]["html"]


@pytest.mark.parametrize("sent", ["", "{}", "[]", '{"question": 1}', '{"question": "x", "turn": "y"}'])
def test_what_the_page_would_not_send_is_refused(sent: str) -> None:
    with pytest.raises(Problem):
        read_question(sent)


def test_only_so_many_turns_are_remembered() -> None:
    asked = read_question(json.dumps({"question": "x", "history": [str(n) for n in range(50)]}))
    assert asked.history == [str(n) for n in range(50 - REMEMBERED, 50)]


def test_the_chat_keeps_its_questions(tmp_path: Path, sample: SampleAssistant) -> None:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path, keep_questions=True)
    journal = open_journal(settings, open_database(settings))
    asked = ChatQuestion(question=QUESTION, history=["Xin chào"], plans=[PLAN.plan_id])
    shown = list(turns(sample, journal).answering(asked))
    found = journal.find(Sought()).rows[0]
    assert (found.question, found.history, found.plans) == (QUESTION, ("Xin chào",), (PLAN.plan_id,))
    assert (found.origin, found.status) == (Origin.CHAT, "answered")
    assert 'class=\\"hkh-feedback\\"' in shown[-1]
