"""The panel in Chromium: opened, read, copied from, followed and closed by keyboard; on the phone; in trouble."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from assistant.chain import Assistant
from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.assistant.api.serving import serving
from tests.ui.clause_panel.answer_page import answering_site
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real

POINT = "khanh-hoa-2044-2025#III/8/d"
ROW = "binh-thuan-4181-2022#PL02/I/4.2"
CITED = (
    ("Kết nối, chia sẻ dữ liệu quốc gia về đăng ký doanh nghiệp", POINT),
    ("Cơ quan chủ trì: Sở TT&TT; thời gian: 2023", ROW),
    ("Một chỗ nay đã khác", "khanh-hoa-2044-2025#III/99"),
)
CITATION = "điểm d khoản 8 Mục III Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa"
PANEL = "dialog.clause-panel"
ASKED = "**/chat/clause"


@pytest.fixture(scope="module")
def answer(five: Assistant) -> Iterator[str]:
    with serving(answering_site(five, CITED)) as served:
        yield f"{served}/answer"


@contextmanager
def reading(browser: Browser, answer: str, width: int = 1280) -> Iterator[Visit]:
    """A visitor before whom the answer lies, its panel ready."""
    with visiting(browser, width=width, height=844 if width < 1000 else 900) as visit:
        visit.page.goto(answer)
        visit.page.wait_for_selector(PANEL, state="attached")
        yield visit


def press_link(page: Page, key: str, inside: str = "main") -> None:
    page.locator(f'{inside} [data-clause="{key}"]').first.focus()
    page.keyboard.press("Enter")


def title(page: Page) -> str:
    heading = page.locator(f"{PANEL} h2")
    expect(heading).to_be_focused()
    return heading.inner_text()


def await_title(page: Page, words: str) -> None:
    expect(page.locator(f"{PANEL} h2")).to_have_text(words)
    assert title(page) == words


def overflows(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_a_citation_is_opened_copied_followed_and_closed_by_keyboard(browser: Browser, answer: str) -> None:
    with reading(browser, answer) as visit:
        page, panel = visit.page, visit.page.locator(PANEL)
        visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
        press_link(page, POINT)
        await_title(page, "Mục III, khoản 8, điểm d")
        expect(panel.locator(".clause mark").first).to_have_text(
            "kết nối, chia sẻ dữ liệu quốc gia về đăng ký doanh nghiệp"
        )
        beside = page.locator("main").bounding_box()
        assert beside is not None
        assert beside["x"] + beside["width"] <= page.evaluate(f"document.querySelector('{PANEL}').offsetLeft")
        visit.shoot("panel-open")
        page.emulate_media(color_scheme="dark")
        visit.shoot("panel-open-dark")
        page.emulate_media(color_scheme="light")

        panel.get_by_role("button", name="Chép cách dẫn").focus()
        page.keyboard.press("Enter")
        expect(panel.get_by_role("status")).to_have_text("Đã chép")
        expect(panel.get_by_role("button", name="✓ Đã chép")).to_be_focused()
        assert page.evaluate("navigator.clipboard.readText()") == CITATION
        visit.shoot("panel-copied")

        press_link(page, "khanh-hoa-2044-2025#VII/3/b", PANEL)
        await_title(page, "Mục VII, khoản 3, điểm b")
        assert panel.locator("mark").count() == 0
        visit.shoot("panel-followed")
        press_link(page, POINT, PANEL)  # and the other way round
        await_title(page, "Mục III, khoản 8, điểm d")
        for _ in range(2):
            panel.get_by_role("button", name="Quay lại").focus()
            page.keyboard.press("Enter")
        expect(panel.locator('.references [data-clause="khanh-hoa-2044-2025#VII/3/b"]')).to_be_focused()
        assert panel.locator(".clause mark").count() > 0
        expect(panel.get_by_role("button", name="Quay lại")).to_be_hidden()

        opener = page.locator(f'main [data-clause="{POINT}"]')
        expect(opener).to_have_attribute("aria-current", "true")
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(opener).to_be_focused()
        expect(opener).not_to_have_attribute("aria-current", "true")
        assert not visit.failures


def test_the_published_lines_and_the_file_are_at_hand(browser: Browser, answer: str, five: Assistant) -> None:
    with reading(browser, answer) as visit:
        page = visit.page
        press_link(page, ROW)
        await_title(page, "Phụ lục 02, phần I, dòng 4.2")
        assert page.locator(f"{PANEL} dd mark").all_inner_texts() == ["Sở Thông tin và Truyền thông", "2023"]
        visit.shoot("panel-row")
        page.locator(f"{PANEL} .lines summary").click()
        expect(page.locator(f"{PANEL} .print")).to_contain_text("Xây dựng Cổng dữ liệu mở của tỉnh.")
        visit.shoot("panel-lines")
        with page.expect_download() as coming:
            page.get_by_role("link", name="Tải tệp đã công bố").click()
        published = five.settings.manifest.parent / "binh-thuan-4181-2022.txt"
        assert coming.value.suggested_filename == published.name
        assert Path(coming.value.path()).read_bytes() == published.read_bytes()
        page.get_by_role("link", name="Liền sau").click()
        await_title(page, "Phụ lục 02, phần I, dòng 5")
        page.get_by_role("button", name="Đóng điều khoản").click()
        expect(page.locator(f'main [data-clause="{ROW}"]')).to_be_focused()


def test_on_the_phone_it_is_a_sheet_over_the_page(browser: Browser, answer: str) -> None:
    with reading(browser, answer, width=390) as visit:
        page = visit.page
        page.locator(f'main [data-clause="{POINT}"]').click()
        await_title(page, "Mục III, khoản 8, điểm d")
        assert page.evaluate(f"document.querySelector('{PANEL}').matches(':modal')")
        inside = f"document.activeElement === document.body || !!document.activeElement.closest('{PANEL}')"
        for _ in range(25):  # the page behind it can't be reached
            page.keyboard.press("Tab")
            assert page.evaluate(inside)
        assert not overflows(page)
        page.set_viewport_size({"width": 1280, "height": 900})
        expect(page.locator(f"{PANEL}:modal")).to_have_count(0)
        expect(page.locator(PANEL)).to_be_visible()
        page.set_viewport_size({"width": 320, "height": 640})
        expect(page.locator(f"{PANEL}:modal")).to_have_count(1)
        assert not overflows(page)
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        expect(page.locator(f'main [data-clause="{POINT}"]')).to_be_focused()


def test_trouble_is_told_in_plain_words_and_can_be_mended(browser: Browser, answer: str) -> None:
    with reading(browser, answer) as visit:
        page = visit.page
        press_link(page, CITED[2][1])
        await_title(page, "Điều khoản này không còn ở đây")
        visit.shoot("panel-gone")
        page.keyboard.press("Escape")

        page.route(ASKED, lambda route: route.abort())
        press_link(page, POINT)
        await_title(page, "Chưa kết nối được")
        visit.shoot("panel-unreachable")
        page.unroute(ASKED)
        page.route(ASKED, lambda route: route.fulfill(status=503))
        page.get_by_role("button", name="Thử lại").click()
        await_title(page, "Đang có nhiều người dùng")
        page.unroute(ASKED)
        page.get_by_role("button", name="Thử lại").click()
        await_title(page, "Mục III, khoản 8, điểm d")


def test_a_slow_network_is_waited_for_and_then_given_up(browser: Browser, answer: str) -> None:
    held: list[Route] = []
    with visiting(browser) as visit:
        page = visit.page
        page.clock.install()
        page.goto(answer)
        page.wait_for_selector(PANEL, state="attached")
        page.route(ASKED, lambda route: held.append(route))
        press_link(page, POINT)
        await_title(page, "Đang mở điều khoản…")
        expect(page.locator(f"{PANEL} .slow")).to_be_hidden()
        page.clock.fast_forward(5_000)
        expect(page.locator(f"{PANEL} .slow")).to_be_visible()
        expect(page.locator(PANEL).get_by_role("status")).to_have_text("Mạng đang chậm, vẫn đang chờ…")
        visit.shoot("panel-slow")
        page.clock.fast_forward(30_000)
        await_title(page, "Chưa kết nối được")


def test_without_the_panel_a_citation_leads_to_the_page_of_the_plan(browser: Browser, answer: str) -> None:
    with visiting(browser) as visit:
        visit.page.route(ASKED, lambda route: route.abort())
        visit.page.goto(answer)
        press_link(visit.page, POINT)
        visit.page.wait_for_url("**/plans/khanh-hoa-2044-2025#III/8/d")


def test_it_works_under_a_sub_path(browser: Browser, assistant: SampleAssistant) -> None:
    key = f"{PLAN.plan_id}#III/8"
    site = answering_site(assistant, [("Dữ liệu số", key)], root_path="/ke-hoach")
    with serving(site) as served, reading(browser, f"{served}/ke-hoach/answer") as visit:
        press_link(visit.page, key)
        await_title(visit.page, "Mục III, khoản 8")
        assert not visit.failures
