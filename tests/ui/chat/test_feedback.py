"""Where thumbs are sent, and what the script of the chat is made of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.api.feedback import REASON_LIMIT
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import SampleAssistant
from ui.chat.feedback import feedback_script, head_html, mount_feedback, place_html
from ui.texts import words


@pytest.fixture
def client(tmp_path: Path, assistant: SampleAssistant) -> Iterator[TestClient]:
    settings = AssistantSettings(
        _env_file=None, data_dir=tmp_path, keep_questions=True, api_enabled=False, root_path="/ke-hoach"
    )
    app = create_app(assistant, settings)  # type: ignore[arg-type]
    mount_feedback(app)
    with TestClient(app) as running:
        yield running


def test_thumbs_are_taken_where_the_api_is_off(client: TestClient) -> None:
    thumb = {"id": "unknown", "liked": True}
    assert client.post("/ke-hoach/api/feedback", json=thumb).status_code == 503
    reply = client.post("/ke-hoach/chat/feedback", json=thumb)
    assert (reply.status_code, reply.json()["detail"]["code"]) == (404, "question_not_found")
    assert client.post("/ke-hoach/chat/feedback", json={"id": "x", "liked": 1}).status_code == 422


def test_the_script_is_where_the_page_looks_for_it_and_has_all_texts(client: TestClient) -> None:
    address = head_html("/ke-hoach").partition('src="')[2].partition('"')[0]
    reply = client.get(address)
    assert reply.headers["content-type"].startswith("text/javascript")
    assert reply.text == feedback_script()
    for text in (*words("feedback").values(), *words("feedback_reason").values()):
        assert text in reply.text


def test_all_reasons_and_a_long_remark_fit_into_what_is_kept() -> None:
    longest = int(feedback_script().partition("maxlength: ")[2].split('"')[1])
    assert len("; ".join(words("feedback_reason").values())) + 2 + longest <= REASON_LIMIT


def test_an_odd_id_stays_inside_its_place() -> None:
    assert "<b>" not in place_html('"><b>')
