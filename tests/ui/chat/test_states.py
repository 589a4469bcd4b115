"""Every state of the chat in Chromium, from the empty page to a link that somebody was sent."""

from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.assistant.api.sample import CLAUSES, PLAN, UNNUMBERED
from tests.ui.chat.conftest import CHOICE, EXAMPLES, HeldAssistant
from tests.ui.visiting import QUESTION, Visit, visiting

pytestmark = pytest.mark.real


def answer(page: Page) -> object:
    return page.locator(".hkh-answer").last


def type_question(page: Page, question: str = QUESTION) -> None:
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")


def opened(visit: Visit, address: str) -> Page:
    visit.open_chat(address)
    visit.page.locator(".hkh-scope").wait_for()
    return visit.page


def test_the_empty_page_offers_questions_to_both_audiences(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        assert page.title() == "Hỏi đáp – Hỏi Kế Hoạch"
        assert page.locator("h1").all_inner_texts() == ["Xin chào, bạn muốn hỏi điều gì?"]
        assert page.locator(".example").all_inner_texts() == [*EXAMPLES.citizens, *EXAMPLES.officers]
        assert page.locator(".bar [aria-current]").inner_text() == "Hỏi đáp"
        visit.shoot("chat-empty")
        page.get_by_role("button", name=EXAMPLES.citizens[0]).click()
        expect(page.locator(".hkh-answer .sources")).to_be_visible()
        assert held.asked[-1] == (EXAMPLES.citizens[0], (), ())
        assert page.locator("h1").count() == 1
        expect(page.locator(".hkh-answer")).to_be_focused()


def test_plans_are_chosen_shown_and_taken_back(browser: Browser, chat: str, held: HeldAssistant) -> None:
    with visiting(browser, width=390, height=844) as visit:
        page = opened(visit, chat)
        line = page.get_by_role("button", name="Hỏi trong: mọi kế hoạch")
        line.click()
        expect(page.locator("#scope input").first).to_be_focused()
        page.get_by_label("4181/KH-UBND").check()
        page.get_by_label(UNNUMBERED.citation).check()
        visit.shoot("chat-choosing")
        page.keyboard.press("Escape")
        expect(page.locator(".hkh-scope .open")).to_be_focused()
        assert page.locator("#scope").is_hidden()
        page.get_by_role("button", name="Bỏ Nam Định").click()
        assert page.locator(".hkh-scope .chip").all_inner_texts() == ["Bình Thuận×"]
        visit.shoot("chat-chosen")
        visit.ask(QUESTION)
        assert held.asked[-1] == (QUESTION, (), (PLAN.plan_id,))
        page.get_by_role("button", name="Bỏ Bình Thuận").click()
        expect(page.get_by_role("button", name="Hỏi trong: mọi kế hoạch")).to_be_focused()
        visit.ask("Ở tỉnh nào có cổng?")
        assert_in_reach(page)


def assert_in_reach(page: Page) -> None:
    """Nothing is wider than the phone, its question box is in view, the newest question beneath the header."""
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    box, asked, bar = (
        page.locator(name).last.bounding_box() or {} for name in ("#asking", ".hkh-question", ".bar")
    )
    assert box["y"] + box["height"] <= 844
    assert asked["y"] >= bar["y"] + bar["height"]


def test_an_answer_streams_and_can_be_stopped_and_asked_again(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        held.go.clear()
        type_question(page)
        expect(answer(page)).to_contain_text("Sở Thông tin và Truyền thông [1]")
        assert page.locator(".hkh-answer a.mark").count() == 0
        type_question(page, "Câu khác")
        assert page.locator("#question textarea").input_value() == "Câu khác"
        assert page.locator(".hkh-question").count() == 1
        page.fill("#question textarea", "")
        visit.shoot("chat-streaming")
        page.get_by_role("button", name="Dừng").click()
        expect(answer(page)).to_contain_text("Đã dừng theo yêu cầu")
        expect(page.locator(".hkh-answer .again")).to_be_focused()
        assert "Sở Thông tin" not in page.locator("#conversation").inner_text()
        visit.shoot("chat-stopped")
        held.go.set()
        page.keyboard.press("Enter")
        expect(page.locator(".hkh-answer .sources")).to_be_visible()
        assert page.locator(".hkh-question").all_inner_texts() == [f"Câu hỏi:\n{QUESTION}"]
        assert held.asked[-1] == (QUESTION, (), ())


def test_a_question_that_waits_for_its_turn_can_be_stopped(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as first, visiting(browser) as second:
        page = opened(second, chat)
        held.mute = True
        held.go.clear()
        type_question(opened(first, chat))
        expect(answer(first.page)).to_contain_text("Đang tra cứu")
        type_question(page, "Câu hỏi đang xếp hàng?")
        expect(answer(page)).to_contain_text("Đang tra cứu")
        second.shoot("chat-waiting")
        with page.expect_response("**/gradio_api/cancel"):
            page.get_by_role("button", name="Dừng").click()
        expect(answer(page)).to_contain_text("Đã dừng")
        held.go.set()
        expect(first.page.locator(".hkh-answer .sources")).to_be_visible()
        second.ask(QUESTION)
        assert held.asked[-1] == (QUESTION, (), ())
        assert "Câu hỏi đang xếp hàng?" not in {question for question, *_ in held.asked}


def test_an_answer_with_its_sources_and_a_follow_up(browser: Browser, chat: str, held: HeldAssistant) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        visit.ask(QUESTION)
        mark = page.get_by_role("link", name="Căn cứ 2: Mục III, khoản 8").first
        assert mark.get_attribute("data-clause") == CLAUSES[4].key
        assert unquote(mark.get_attribute("href") or "") == CLAUSES[4].url
        assert page.locator(".understood").count() == 0
        visit.shoot("chat-answered")
        visit.ask("Khi nào xong?")
        assert held.asked[-1] == ("Khi nào xong?", (QUESTION,), ())
        expect(page.locator(".understood")).to_have_text(f"Hiểu là: Khi nào xong ({QUESTION[:-1]})?")
        visit.shoot("chat-follow-up")
        log = page.get_by_role("log", name="Hỏi và đáp")
        assert log.get_attribute("aria-live") == "off"
        expect(page.locator("#told")).to_contain_text("Đã có câu trả lời. Cơ quan chủ trì")
        assert page.get_by_role("heading", level=2).count() == 2
        page.get_by_role("button", name="Cuộc hỏi mới").click()
        expect(page.locator("#welcome .lead")).to_be_visible()
        expect(page.locator("#question textarea")).to_be_focused()
        asked = {"question": "Còn gì nữa?", "history": [QUESTION], "plans": [PLAN.plan_id]}
        assert page.evaluate("asked => window.hoikehoach.ask(asked)", asked)
        expect(page.locator(".hkh-answer .sources")).to_be_visible()
        assert held.asked[-1] == ("Còn gì nữa?", (QUESTION,), (PLAN.plan_id,))
        page.get_by_role("button", name="Cuộc hỏi mới").click()
        expect(page.locator(".hkh-answer")).to_have_count(0)
        visit.ask(QUESTION)
        assert held.asked[-1] == (QUESTION, (), ())
        assert not visit.failures


def test_what_is_not_answered_leads_on(browser: Browser, chat: str, held: HeldAssistant) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        visit.ask("Ở tỉnh nào có cổng?")
        visit.shoot("chat-clarify")
        page.get_by_role("button", name="Bình Thuận", exact=True).click()
        expect(page.locator(".hkh-answer .sources")).to_have_count(2)
        assert held.asked[-1] == (CHOICE.question, (), CHOICE.plans)

        visit.ask("Trạm sạc xe điện ở đâu?")
        assert answer(page).get_by_role("link").first.get_attribute("data-clause") == CLAUSES[6].key
        assert "cơ quan thường trực" in answer(page).inner_text()
        visit.shoot("chat-not-found")
        page.get_by_role("button", name="Hỏi ở Bình Thuận").click()
        expect(page.locator(".hkh-answer .sources")).to_have_count(3)
        assert held.asked[-1][2] == (PLAN.plan_id,)

        visit.ask("Giá vàng hôm nay?")
        assert "Ở đây có thể hỏi về kế hoạch của Bình Thuận, Nam Định" in answer(page).inner_text()
        visit.shoot("chat-out-of-scope")


def test_a_failure_is_said_in_plain_words_and_asked_again(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        type_question(page, "Câu hỏi làm hỏng?")
        expect(answer(page)).to_contain_text("Dịch vụ gặp lỗi ngoài dự kiến")
        visit.shoot("chat-failed")
        assert page.locator(".toast-wrap").is_hidden()
        asked = len(held.asked)
        page.get_by_role("button", name="Hỏi lại").click()
        expect(page.locator(".hkh-answer.refused")).to_be_visible()
        page.wait_for_function("document.documentElement.dataset.talk === ''")
        assert len(held.asked) == asked + 1
        visit.ask(QUESTION)
        assert held.asked[-1] == (QUESTION, (), ())


def test_a_lost_connection_is_told_and_the_talk_goes_on_when_it_is_back(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as visit:
        page = opened(visit, chat)
        visit.ask(QUESTION)
        visit.context.set_offline(True)
        type_question(page, "Khi nào xong?")
        expect(answer(page)).to_contain_text("Mất kết nối với máy chủ")
        visit.shoot("chat-lost")
        assert "Connection" not in page.locator("body").inner_text()
        visit.context.set_offline(False)
        expect(page.locator(".understood")).to_be_visible()
        assert page.locator(".hkh-answer .sources").count() == 2
        assert held.asked[-1] == ("Khi nào xong?", (QUESTION,), ())
        assert page.evaluate("sessionStorage.length") == 0


def test_an_answer_is_copied_and_its_link_asks_the_same(
    browser: Browser, chat: str, held: HeldAssistant
) -> None:
    with visiting(browser) as visit:
        visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened(visit, chat)
        visit.ask(QUESTION)
        visit.ask("Khi nào xong?")
        answer(page).get_by_role("button", name="Chép câu trả lời").click()
        expect(answer(page).get_by_role("button", name="Đã chép")).to_be_visible()
        lines = page.evaluate("navigator.clipboard.readText()").splitlines()
        assert lines[:3] == [
            "Cơ quan chủ trì: Sở Thông tin và Truyền thông [1]",
            "- Thời gian: 2023 - 2025 [1]",
            "- Xem [2]",
        ]
        assert lines[4].startswith("[1] dòng 4.2 phần I Phụ lục 02 kèm theo Kế hoạch số 4181/KH-UBND")
        assert lines[4].endswith(f": {chat}{CLAUSES[6].url}")
        assert lines[7] == "Thông tin thêm, ngoài văn bản kế hoạch"

        answer(page).get_by_role("button", name="Lấy liên kết").click()
        page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('#question'))")
        link = page.evaluate("navigator.clipboard.readText()")
        assert page.url == f"{chat}/"
    with visiting(browser) as sent:
        sent.page.goto(link)
        expect(sent.page.locator(".understood")).to_be_visible()
        assert held.asked[-1] == ("Khi nào xong?", (QUESTION,), ())
        assert sent.page.url == f"{chat}/"
        assert not [
            url for url in sent.requests if "Khi" in unquote(urlsplit(url)._replace(fragment="").geturl())
        ]
        sent.page.evaluate(f"location.hash = 'question=Cổng dữ liệu mở?&plans={PLAN.plan_id}'")
        expect(sent.page.locator(".hkh-answer .sources")).to_have_count(2)
        assert held.asked[-1] == ("Cổng dữ liệu mở?", (), (PLAN.plan_id,))
        assert sent.page.locator(".hkh-scope .chip").all_inner_texts() == ["Bình Thuận×"]
