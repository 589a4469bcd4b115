"""The chat in its states, for everyone; from the first byte on a slow network, and without scripts."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.care.auditing import findings
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real

ANSWERED = "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở của tỉnh Bình Thuận?"
TO_CLARIFY = "Cơ quan nào chủ trì nhiệm vụ chuyển đổi số?"
UNKNOWN = "Đà Nẵng đặt mục tiêu kinh tế số bao nhiêu?"
SLOW = {"offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""A bad mobile network: 400 kbit/s."""


@pytest.fixture(scope="module")
def chat(browser: Browser, five_address: str) -> Visit:
    with visiting(browser) as visit:
        visit.open_chat(five_address)
        visit.page.locator(".hkh-scope").wait_for()
        yield visit


def test_the_empty_page(chat: Visit) -> None:
    assert findings(chat.page) == []
    chat.shoot("care-chat-empty")


def test_the_choice_of_plans(chat: Visit) -> None:
    chat.page.get_by_role("button", name="Hỏi trong: mọi kế hoạch").click()
    expect(chat.page.locator("#scope")).to_be_visible()
    assert findings(chat.page) == []
    chat.page.keyboard.press("Escape")


@pytest.mark.parametrize("question", [ANSWERED, TO_CLARIFY, UNKNOWN])
def test_what_is_answered(chat: Visit, question: str) -> None:
    chat.ask(question)
    assert findings(chat.page) == []


def test_the_clause_beside_the_answer(chat: Visit, five_address: str) -> None:
    chat.page.locator(".hkh-answer a.mark").first.click()
    panel = chat.page.get_by_role("complementary").or_(chat.page.get_by_role("dialog"))
    expect(panel.first).to_be_visible()
    chat.page.wait_for_timeout(300)
    assert findings(chat.page) == []
    chat.shoot("care-chat-panel")
    chat.page.keyboard.press("Escape")
    assert chat.hosts == {urlsplit(five_address).netloc}


def test_on_a_slow_network_it_says_at_once_what_it_is_and_what_it_does(
    browser: Browser, five_address: str
) -> None:
    with visiting(browser, width=390) as visit:
        network = visit.context.new_cdp_session(visit.page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", SLOW)
        visit.page.goto(five_address, wait_until="commit")
        meanwhile = visit.page.locator("#meanwhile")
        expect(meanwhile.get_by_role("heading", level=1)).to_be_visible()
        expect(meanwhile.get_by_role("status")).to_have_text("Đang mở trang hỏi đáp…")
        expect(meanwhile.get_by_role("link", name="Nhiệm vụ")).to_be_visible()
        assert visit.page.locator("#question").count() == 0
        network.send("Network.emulateNetworkConditions", SLOW | {"downloadThroughput": -1, "latency": 0})
        expect(visit.page.locator("#question textarea")).to_be_visible()
        expect(meanwhile).to_have_count(0)
        assert visit.page.locator("h1").count() == 1


def test_without_scripts_it_says_where_else_to_go(browser: Browser, five_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(five_address)
        assert page.title() == "Hỏi đáp – Hỏi Kế Hoạch"
        expect(page.locator("noscript p")).to_contain_text("Trang hỏi đáp cần JavaScript")
        page.get_by_role("link", name="Nhiệm vụ").click()
        expect(page.get_by_role("heading", name="Nhiệm vụ", level=1)).to_be_visible()
    finally:
        context.close()


def test_the_document_is_the_sites_own(browser: Browser, five_address: str) -> None:
    context = browser.new_context()
    try:
        document = context.request.get(five_address).text()
        assert 'lang="vi"' in document
        for foreign in ('Gradio"', "@Gradio", "og:", "twitter:", "iframeResizer.contentWindow", "manifest"):
            assert foreign not in document.partition("window.gradio_config")[0] + _behind_the_config(document)
    finally:
        context.close()


def _behind_the_config(document: str) -> str:
    return document.partition("window.gradio_config")[2].partition("</script>")[2]


def test_a_page_that_lacks_everything_is_found_wanting(browser: Browser) -> None:
    page: Page = browser.new_page()
    try:
        page.set_content('<img src="data:,"><p style="width: 900px; color: #eee">Submit')
        told = " ".join(findings(page))
        for fault in ("image-alt", "color-contrast", "lang:", "mains: 0", "at 320 px", "English: Submit"):
            assert fault in told
    finally:
        page.close()
