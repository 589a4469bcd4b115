"""Thumbs beneath the answers of the chat, in Chromium: by mouse, by keyboard, and not where nothing is kept."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.api import create_app
from assistant.journal import Feedback, Journal
from assistant.settings import AssistantSettings
from corpus import runtime
from tests.assistant.api.sample import SampleAssistant, sample_store, usual_answer
from tests.assistant.api.serving import serving
from tests.ui.visiting import QUESTION, Visit, visiting

pytestmark = pytest.mark.real

ROOT = "/ke-hoach"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Journal]]:
    """The address of a site that keeps questions, under a sub-path, and its journal."""
    runtime.prepare()
    from ui.mounting import mount_chat

    folder = tmp_path_factory.mktemp("feedback")
    settings = AssistantSettings(_env_file=None, data_dir=folder, keep_questions=True, root_path=ROOT)
    numbers = count(1)

    def respond(question: str, history: Any) -> Any:
        answer = usual_answer(question, history)
        return type(answer)(**{**vars(answer), "id": f"answer{next(numbers)}"})

    store = sample_store(folder)
    app = mount_chat(create_app(SampleAssistant(store, settings, respond), settings))  # type: ignore[arg-type]
    with serving(app) as served:
        yield f"{served}{ROOT}/", app.state.journal
    store.close()


def asked(visit: Visit, address: str) -> tuple[str, Page]:
    """A question asked, and the id of its answer."""
    visit.open_chat(address)
    visit.ask(QUESTION)
    place = visit.page.locator(".hkh-feedback").last
    place.locator(".thumbs").wait_for()
    return str(place.get_attribute("id")).removeprefix("feedback-"), visit.page


def said(journal: Journal, id: str) -> tuple[bool, str]:
    found = journal.get(id)
    assert found is not None
    given = found.feedback
    assert isinstance(given, Feedback)
    return given.liked, given.reason


def test_a_thumb_down_with_its_reasons_is_kept(browser: Browser, kept: tuple[str, Journal]) -> None:
    address, journal = kept
    with visiting(browser) as visit:
        id, page = asked(visit, address)
        page.get_by_role("button", name="Chưa được").click()
        expect(page.get_by_role("status").filter(has_text="Đã ghi nhận")).to_be_visible()
        assert said(journal, id) == (False, "")

        page.get_by_label("Sai cơ quan").check()
        page.get_by_label("Thiếu ý").check()
        page.get_by_label("Nói thêm").fill("Gọi tôi: 0905123456")
        page.get_by_role("button", name="Gửi lý do").click()
        expect(page.get_by_label("Sai cơ quan")).to_be_hidden()
        expect(page.get_by_role("status").filter(has_text="Đã ghi nhận")).to_be_visible()
        assert said(journal, id) == (False, "Sai cơ quan; Thiếu ý. Gọi tôi: [số điện thoại]")

        visit.ask("Còn gì nữa không?")
        first = page.locator(f"#feedback-{id}")
        expect(first.get_by_role("button", name="Chưa được")).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".hkh-feedback .thumbs")).to_have_count(2)
        assert not visit.failures


def test_the_keyboard_alone_is_enough_on_a_phone(browser: Browser, kept: tuple[str, Journal]) -> None:
    address, journal = kept
    with visiting(browser, width=390, height=844) as visit:
        id, page = asked(visit, address)
        page.get_by_role("button", name="Có ích").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status").filter(has_text="Đã ghi nhận")).to_be_visible()
        assert said(journal, id) == (True, "")

        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.get_by_role("group", name="Chưa được ở điểm nào")).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(6):
            page.keyboard.press("Tab")
        page.keyboard.type("nhầm sở")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Chưa được")).to_be_focused()
        expect(page.get_by_role("status").filter(has_text="Đã ghi nhận")).to_be_visible()
        assert said(journal, id) == (False, "Sai cơ quan. nhầm sở")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


def test_what_could_not_be_kept_is_said(browser: Browser, kept: tuple[str, Journal]) -> None:
    address, journal = kept
    with visiting(browser) as visit:
        id, page = asked(visit, address)
        journal.delete(id)
        page.get_by_role("button", name="Có ích").click()
        expect(page.get_by_role("status").filter(has_text="Chưa ghi được")).to_be_visible()
        expect(page.get_by_role("button", name="Có ích")).to_have_attribute("aria-pressed", "false")


def test_where_nothing_is_kept_nothing_is_asked(browser: Browser, address: str) -> None:
    with visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(QUESTION)
        expect(visit.page.locator(".hkh-feedback")).to_have_count(0)
        assert not any("feedback" in url for url in visit.requests)
