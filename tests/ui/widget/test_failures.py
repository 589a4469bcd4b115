"""When there is no answer, the widget says why in Vietnamese, and how to go on."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from assistant.answer.records import Answer
from corpus.errors import StorageError
from tests.assistant.api.sample import SampleAssistant
from tests.assistant.api.serving import serving
from tests.ui.visiting import QUESTION
from tests.ui.widget.portal import Portal, Widget, at_the_portal, widget_site

pytestmark = pytest.mark.real

OPEN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After"}


def stub(
    widget: Widget, path: str, status: int, body: str, kind: str = "application/json", **headers: str
) -> None:
    """Answer `path` in the server's place."""

    def fulfil(route: Route) -> None:
        route.fulfill(status=status, body=body, content_type=kind, headers={**OPEN, **headers})

    widget.page.route(f"**{path}", fulfil)


def test_a_page_that_is_not_allowed_gets_no_answer_and_is_told_so(
    browser: Browser, page_address: str, portal: Portal, assistant: SampleAssistant
) -> None:
    with serving(widget_site(assistant, allowed="https://other.example")) as server:
        portal.server = server
        before = len(assistant.asked)
        with at_the_portal(browser, page_address) as widget:
            widget.open()
            answer = widget.ask(QUESTION)
            assert "trang này chưa được phép" in answer.inner_text()
            assert len(assistant.asked) == before


def test_a_server_that_is_gone_is_said_to_be_out_of_reach_and_asked_again(
    browser: Browser, page_address: str
) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        widget.visit.context.set_offline(True)
        refused = widget.ask(QUESTION)
        assert "Hãy kiểm tra mạng" in refused.inner_text()
        widget.visit.context.set_offline(False)
        refused.get_by_role("button", name="Hỏi lại").click()
        widget.dialog.locator(".sources").wait_for()
        assert widget.dialog.locator(".turn").count() == 1


REFUSALS: tuple[tuple[int, dict[str, str], str, str], ...] = (
    (429, {"Retry-After": "7"}, "x", "đợi 7 giây"),
    (429, {}, "x", "đợi một lát"),
    (503, {"Retry-After": "30"}, "x", "thử lại sau 30 giây"),
    (503, {}, "x", "thử lại sau ít phút"),
    (422, {}, "Câu hỏi quá dài. Hãy rút gọn.", "Câu hỏi quá dài. Hãy rút gọn."),
    (403, {}, "x", "chưa được phép"),
    (500, {}, "x", "lỗi ngoài dự kiến"),
    (504, {}, "x", "lỗi ngoài dự kiến"),
)


def test_a_refusal_in_words(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        for status, headers, message, says in REFUSALS:
            stub(widget, "/api/ask/stream", status, json.dumps({"detail": {"message": message}}), **headers)
            shown = widget.ask(QUESTION).inner_text()
            assert says in shown
            assert widget.page.locator("hoi-ke-hoach [role=status]").inner_text() in shown


def test_what_is_wrong_with_a_question_is_said_by_the_server(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        assert widget.ask("a" * 4001).inner_text().startswith("Câu hỏi dài 4.001 ký tự, vượt giới hạn")


class StallingAssistant(SampleAssistant):
    """Says the first words, then nothing until it is given up; or breaks."""

    failure: Exception | None = None

    def stream(self, *asked: Any) -> Iterator[str | Answer]:
        yield "Những từ đầu tiên"
        if self.failure:
            raise self.failure
        for _ in range(200):
            time.sleep(0.05)
            yield " nữa"


@pytest.fixture
def stalling(assistant: SampleAssistant, portal: Portal, page_address: str) -> Iterator[StallingAssistant]:
    stalled = StallingAssistant(assistant.store, assistant.settings)
    with serving(widget_site(stalled, allowed=page_address)) as server:
        portal.server = server
        yield stalled


def test_an_answer_can_be_stopped(browser: Browser, page_address: str, stalling: StallingAssistant) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        widget.field.fill(QUESTION)
        widget.field.press("Enter")
        widget.dialog.locator(".answer", has_text="Những từ đầu tiên").wait_for()
        assert widget.page.locator("hoi-ke-hoach [role=status]").inner_text() == "Đang tra cứu các kế hoạch…"
        widget.dialog.get_by_role("button", name="Dừng").click()
        widget.answers.first.wait_for()
        shown = widget.answers.first.inner_text()
        assert "Những từ đầu tiên" in shown
        assert "Đã dừng" in shown
        assert widget.dialog.get_by_role("button", name="Gửi").is_visible()
        assert not widget.visit.failures


def test_a_failure_on_the_way_shows_nothing_of_its_inside(
    browser: Browser, page_address: str, stalling: StallingAssistant
) -> None:
    stalling.failure = StorageError("/srv/secret: gone.", "Mount it.")
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        shown = widget.ask(QUESTION).inner_text()
        assert "lỗi ngoài dự kiến" in shown
        assert "secret" not in shown
