"""Questions are kept after their answers, and keeping them never spoils one."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Semaphore

import pytest

from assistant.api.keeping import AT_ONCE
from assistant.journal import Journal, Origin, Sought, open_journal
from assistant.settings import AssistantSettings
from corpus.errors import StorageError
from tests.assistant.api.keeping_service import Service, serving
from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.assistant.api.test_stream import events
from tests.assistant.journal.factories import kept


@pytest.fixture
def service(operational: AssistantSettings, assistant: SampleAssistant) -> Iterator[Service]:
    with serving(assistant.store, operational) as running:
        yield running


def test_a_question_is_kept_with_its_answer(service: Service) -> None:
    reply = service.ask(history=["Xin chào"], plans=[PLAN.plan_id])
    found = service.journal.get(reply["id"])
    assert (found.question, found.history, found.plans) == (
        "Cổng dữ liệu mở?",
        ("Xin chào",),
        (PLAN.plan_id,),
    )
    assert found.answer == reply
    assert found.origin is Origin.API
    assert datetime.now(UTC) - found.asked_at < timedelta(minutes=1)


def test_a_streamed_question_is_kept_as_well(service: Service) -> None:
    found = events(service.client.post("/api/ask/stream", json={"question": "Cổng dữ liệu mở?"}).text)
    whole = found[-1][1]
    assert service.journal.get(whole["id"]).answer == whole


def test_an_unanswered_question_is_found_as_such(service: Service) -> None:
    service.ask()
    unanswered = service.ask("Giá vàng? gọi tôi 0905123456")
    page = service.journal.find(Sought(unanswered=True))
    assert [row.id for row in page.rows] == [unanswered["id"]]
    assert "0905" not in page.rows[0].question


def test_a_refused_question_is_not_kept(service: Service) -> None:
    service.client.post("/api/ask", json={"question": ""})
    assert service.journal.find(Sought()).total == 0


def test_questions_are_not_kept_unless_a_setting_says_so(tmp_path: Path, assistant: SampleAssistant) -> None:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path)
    with serving(assistant.store, settings) as running:
        assert running.ask()["status"] == "answered"
    assert list(tmp_path.iterdir()) == []


def test_a_question_that_cannot_be_kept_is_answered_and_counted(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise StorageError("operations.sqlite: the disk is full.", "Free space on the disk.")

    monkeypatch.setattr(Journal, "keep", full)
    with caplog.at_level(logging.DEBUG):
        replies = [service.ask("Cổng dữ liệu mở, điều bí mật") for _ in range(2)]
    assert [reply["status"] for reply in replies] == ["answered", "answered"]
    assert service.journal.missed == 2
    assert "the disk is full" in caplog.text
    assert "bí mật" not in caplog.text


def test_an_unreachable_database_keeps_nobody_from_asking(tmp_path: Path, assistant: SampleAssistant) -> None:
    settings = AssistantSettings(
        _env_file=None,
        data_dir=tmp_path,
        keep_questions=True,
        database_url="postgresql+psycopg://officer:matkhau@127.0.0.1:1/plans",
    )
    with serving(assistant.store, settings) as running:
        assert running.ask()["status"] == "answered"
        assert running.journal.missed == 1
        given = {"id": "a1", "liked": True}
        assert running.client.post("/api/feedback", json=given).status_code == 503


def test_old_questions_are_deleted_when_the_service_starts(
    operational: AssistantSettings, assistant: SampleAssistant
) -> None:
    with serving(assistant.store, operational) as running:
        running.journal.keep(kept("alt", asked_at=datetime.now(UTC) - timedelta(days=10)))
        running.journal.keep(kept("neu", asked_at=datetime.now(UTC)))
    shorter = operational.model_copy(update={"keep_days": 5, "keep_questions": False})
    with serving(assistant.store, shorter) as running:
        whole = open_journal(operational, running.client.app.state.database)  # type: ignore[attr-defined]
        assert [row.id for row in whole.find(Sought()).rows] == ["neu"]


def test_a_hanging_database_holds_up_few_threads(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, goes_on = Semaphore(0), Event()

    def hanging(*_: object) -> None:
        begun.release()
        goes_on.wait(30)

    monkeypatch.setattr(Journal, "keep", hanging)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        asked = [threads.submit(service.ask) for _ in range(AT_ONCE)]
        for _ in asked:
            begun.acquire(timeout=30)
        assert service.ask()["status"] == "answered"
        assert service.journal.missed == 1
        goes_on.set()
    assert service.journal.missed == 1
    assert {reply.result()["status"] for reply in asked} == {"answered"}
