"""What a visitor of the portal meets in Chromium: the widget on a page of another origin that allows little."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.assistant.api.sample import CLAUSES, PLAN, SampleAssistant
from tests.ui.test_browser import assert_highlighted
from tests.ui.visiting import QUESTION
from tests.ui.widget.portal import EXAMPLE_OPTIONS, Portal, at_the_portal

pytestmark = pytest.mark.real


def test_an_answer_with_links_to_its_clauses(browser: Browser, page_address: str, server: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        assert widget.opener.inner_text() == "Hỏi về kế hoạch"
        widget.open()
        answer = widget.ask(QUESTION)
        assert "Cơ quan chủ trì: Sở Thông tin và Truyền thông [1]" in answer.inner_text()
        assert answer.locator("strong").inner_text() == "Sở Thông tin và Truyền thông"
        assert answer.locator("ul:not([class]) li").first.inner_text() == "Thời gian: 2023 - 2025 [1]"
        assert "Ghi chú ngoài kế hoạch" in answer.locator(".notes").inner_text()
        links = answer.locator(".sources a")
        assert [link.inner_text().split("\u00a0")[0] for link in links.all()] == [
            CLAUSES[6].label,
            CLAUSES[4].label,
        ]
        assert {link.get_attribute("target") for link in links.all()} == {"_blank"}
        assert {link.get_attribute("rel") for link in links.all()} == {"noopener"}

        assert not widget.visit.failures
        answer.locator(".mark", has_text="[2]").click()
        assert links.nth(1).evaluate("e => e === e.getRootNode().activeElement")
        with widget.visit.context.expect_page() as opened:
            links.nth(1).click()
        clause = opened.value
        clause.wait_for_load_state()
        assert clause.url.startswith(f"{server}/plans/{PLAN.plan_id}#")
        assert_highlighted(clause, CLAUSES[4].address)
        assert widget.visit.hosts == {urlsplit(page_address).netloc, urlsplit(server).netloc}


def test_the_keyboard_is_enough(browser: Browser, page_address: str, assistant: SampleAssistant) -> None:
    with at_the_portal(browser, page_address) as widget:
        keyboard = widget.page.keyboard
        widget.opener.focus()
        keyboard.press("Enter")
        widget.dialog.wait_for()
        assert widget.dialog.get_attribute("aria-label") == "Hỏi về kế hoạch"
        assert widget.focused == "textarea."
        for part in ("Cơ quan nào chủ trì", "Cổng dữ liệu mở?"):
            keyboard.type(part)
            if not part.endswith("?"):
                keyboard.press("Shift+Enter")
        keyboard.press("Enter")
        widget.answers.first.wait_for()
        assert assistant.asked[-1] == ("Cơ quan nào chủ trì\nCổng dữ liệu mở?", (), ())
        assert widget.page.locator("hoi-ke-hoach [role=status]").inner_text().endswith("Có 2 căn cứ")

        widget.field.focus()
        keyboard.press("Escape")
        assert not widget.dialog.is_visible()
        assert widget.focused == "button.opener"
        assert widget.opener.get_attribute("aria-expanded") == "false"
        assert not widget.visit.failures


def test_what_is_typed_there_is_not_a_shortcut_of_the_page(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.page.evaluate("() => { window.taken = 0; document.onkeydown = () => { window.taken += 1; }; }")
        widget.open()
        widget.field.press("s")
        assert widget.page.evaluate("() => window.taken") == 0


def test_a_follow_up_goes_with_the_turns_before_it_and_a_new_talk_without(
    browser: Browser, page_address: str, assistant: SampleAssistant
) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        assert not widget.dialog.locator(".restart").is_visible()
        widget.ask(QUESTION)
        widget.ask("Khi nào xong?")
        assert assistant.asked[-1] == ("Khi nào xong?", (QUESTION,), ())
        widget.dialog.locator(".restart").click()
        assert widget.dialog.locator(".turn").count() == 0
        widget.ask("Còn gì nữa?")
        assert assistant.asked[-1] == ("Còn gì nữa?", (), ())
        assert "Không thấy trong các kế hoạch" in widget.answers.last.inner_text()


def test_the_options_of_the_tag(
    browser: Browser, page_address: str, portal: Portal, assistant: SampleAssistant
) -> None:
    portal.options = f'data-plans=" {PLAN.plan_id} ," data-position="left" data-lang="vi" data-colour="red"'
    with at_the_portal(browser, page_address) as widget:
        assert widget.opener.inner_text() == "Hỏi Kế Hoạch"
        box = widget.opener.bounding_box()
        assert box
        assert box["x"] < 100
        widget.open()
        widget.ask(QUESTION)
        assert assistant.asked[-1] == (QUESTION, (), (PLAN.plan_id,))


def test_one_button_however_the_script_is_loaded(
    browser: Browser, page_address: str, portal: Portal, server: str
) -> None:
    with at_the_portal(browser, page_address) as widget:
        for loading in ("async", "", f"></script><script src='{server}/widget.js'"):
            portal.options = f"{EXAMPLE_OPTIONS} {loading}"
            widget.page.goto(page_address, wait_until="networkidle")
            assert widget.page.locator("hoi-ke-hoach").count() == 1
        assert not widget.visit.failures


def test_a_small_phone_shows_it_alone_and_holds_the_focus(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address, width=390, height=844) as widget:
        widget.open()
        assert widget.dialog.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
        widget.ask(QUESTION)
        seen = set()
        for _ in range(14):
            widget.page.keyboard.press("Tab")
            seen.add(widget.page.evaluate("() => document.activeElement.localName"))
        assert seen <= {
            "hoi-ke-hoach",
            "body",
        }  # body: the browser's own controls come before the first again
        assert widget.dialog.locator(".log").evaluate("e => e.scrollWidth <= e.clientWidth")
        assert widget.page.evaluate("document.scrollingElement.scrollWidth") <= 390
        widget.field.press("Escape")
        assert widget.focused == "button.opener"


def test_the_page_and_the_widget_keep_their_looks(browser: Browser, page_address: str) -> None:
    look = "e => { const s = getComputedStyle(e); return [s.fontFamily, s.letterSpacing, s.direction, s.borderStyle, s.color]; }"
    page_look = (
        "() => [...document.body.querySelectorAll('main *')].map(e => getComputedStyle(e).cssText).join()"
    )
    with at_the_portal(browser, page_address) as widget:
        before = widget.page.evaluate(page_look)
        widget.open()
        plain: list[Any] = [
            widget.dialog.locator(part).evaluate(look) for part in (".log", "textarea", ".sender")
        ]
        widget.page.evaluate(
            "() => { document.documentElement.dir = 'rtl'; document.body.style.color = 'lime'; }"
        )
        assert [
            widget.dialog.locator(part).evaluate(look) for part in (".log", "textarea", ".sender")
        ] == plain
        for family, spacing, direction, border, _ in plain:
            assert (family.startswith("system-ui"), spacing, direction) == (True, "normal", "ltr")
            assert border == "none"
        widget.page.evaluate("() => { document.documentElement.dir = ''; document.body.style.color = ''; }")
        assert widget.page.evaluate(page_look) == before


def test_a_window_made_small_while_it_is_open(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        widget.field.fill("Cơ quan nào")
        assert not widget.dialog.evaluate("e => e.matches(':modal')")
        widget.page.set_viewport_size({"width": 390, "height": 844})
        widget.page.wait_for_function(
            "() => document.querySelector('hoi-ke-hoach').shadowRoot.querySelector(':modal')"
        )
        assert widget.dialog.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
        assert widget.field.input_value() == "Cơ quan nào"
        assert not widget.opener.is_visible()


def test_it_is_dark_and_calm_for_those_who_want_it(browser: Browser, page_address: str) -> None:
    look = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color]; }"
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        light = widget.dialog.evaluate(look)
        widget.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert widget.dialog.evaluate(look) not in (light, light[::-1])
        widget.page.route("**/api/ask/stream", lambda _: None)
        widget.field.fill(QUESTION)
        widget.field.press("Enter")
        waiting = widget.dialog.locator(".waiting")
        assert waiting.evaluate("e => getComputedStyle(e).animationName") == "none"
        widget.page.emulate_media(media="print")
        assert not widget.dialog.is_visible()


def test_every_part_has_a_role_and_a_name(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        widget.open()
        widget.ask(QUESTION)
        expect(widget.dialog).to_match_aria_snapshot(f"""
            - dialog "Hỏi về kế hoạch":
              - heading "Hỏi về kế hoạch" [level=2]
              - button "Cuộc hỏi mới"
              - button "Đóng"
              - region "Hỏi và đáp":
                - paragraph: "Câu hỏi: {QUESTION}"
                - paragraph:
                  - strong: Sở Thông tin và Truyền thông
                  - button "Căn cứ 1": "[1]"
                - list
                - paragraph: Căn cứ trong kế hoạch
                - list:
                  - listitem:
                    - link "Phụ lục 02, phần I, dòng 4.2 (mở trong thẻ mới)"
                    - group
                  - listitem
                - paragraph: Ghi chú ngoài kế hoạch
                - list
              - status
              - textbox "Câu hỏi"
              - button "Gửi"
              - paragraph:
                - link "Mở trang hỏi đáp đầy đủ (mở trong thẻ mới)"
            """)


def test_a_browser_without_what_it_needs_gets_a_link(
    browser: Browser, page_address: str, server: str
) -> None:
    context = browser.new_context()
    context.add_init_script("delete Document.prototype.adoptedStyleSheets")
    page = context.new_page()
    page.goto(page_address)
    link = page.get_by_role("link", name="Hỏi về kế hoạch")
    link.wait_for()
    assert link.get_attribute("href") == f"{server}/"
    assert link.evaluate("e => getComputedStyle(e).position") == "fixed"
    context.close()
