"""What is asked in the chat is kept like what is asked of the API."""

from pathlib import Path

from assistant.api.opening import Opening
from assistant.database import open_database
from assistant.journal import Origin, Sought, open_journal
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import PLAN, SampleAssistant, sample_store
from ui.chat import _answering


def test_the_chat_keeps_its_questions(tmp_path: Path) -> None:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path, keep_questions=True)
    opening = Opening(SampleAssistant(sample_store(tmp_path), settings))  # type: ignore[arg-type]
    journal = open_journal(settings, open_database(settings))
    shown = list(_answering(opening, "Cổng dữ liệu mở?", ["Xin chào"], [PLAN.plan_id], "", journal))
    found = journal.find(Sought()).rows[0]
    assert shown[-1][1] == ["Xin chào", "Cổng dữ liệu mở?"]
    assert (found.question, found.history, found.plans) == (
        "Cổng dữ liệu mở?",
        ("Xin chào",),
        (PLAN.plan_id,),
    )
    assert (found.origin, found.status) == (Origin.CHAT, "answered")
