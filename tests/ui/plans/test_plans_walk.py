"""What a visitor of the plans meets in Chromium, over the five plans: the list, the reader, the map, and back."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.visiting import visiting
from ui.plans.lettering import width_of
from ui.plans.picture import LETTERS

pytestmark = pytest.mark.real

PLAN = "khanh-hoa-2044-2025"
WHO, WHAT = "VII/3/b", "III/8/d"
"""A clause of the plan, and the one that it refers to."""
SIZES = pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)], ids=["desk", "phone"])


def opened(page: Page) -> str:
    """The address of the clause that the page is opened at."""
    page.locator(":target").wait_for()
    return unquote(page.url.partition("#")[2])


def fits(page: Page) -> bool:
    page.wait_for_load_state()  # with its styles
    shown = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return bool(shown[0] <= shown[1])


@SIZES
def test_from_the_list_to_a_plan_and_along_a_reference_both_ways(
    browser: Browser, five_address: str, width: int, height: int
) -> None:
    with visiting(browser, width=width, height=height) as visit:
        page = visit.page
        page.goto(f"{five_address}/plans")
        expect(page.locator(".plan")).to_have_count(5)
        expect(page.locator(".plan", has_text="Nam Định")).to_contain_text(
            "Văn bản không in số và ngày ban hành"
        )
        visit.shoot("plans-list")

        page.get_by_label("Từ ngữ").fill("đinh văn thiệu 2044")
        page.get_by_role("button", name="Xem", exact=True).click()
        expect(page.locator(".plan")).to_have_count(1)
        expect(page.locator(".known")).to_contain_text("năm 2025")
        page.locator("summary", has_text="Mục lục").click()
        expect(page.get_by_role("link", name="III. NHIỆM VỤ")).to_be_visible()
        visit.shoot("plans-found")
        page.get_by_role("link", name="Đọc văn bản").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Chuyển đổi số tỉnh Khánh Hòa năm 2025")
        visit.shoot("plans-reader")

        page.goto(f"{five_address}/plans/{PLAN}#{WHO}")
        page.locator(f'[id="{WHO}"] .refers a', has_text="khoản 8, điểm d").click()
        assert opened(page) == WHAT
        expect(page.locator(":target .refers", has_text="Được dẫn từ")).to_be_visible()
        visit.shoot("plans-clause")
        page.locator(":target .refers a", has_text="Mục VII, khoản 3, điểm b").click()
        assert opened(page) == WHO
        assert fits(page)
        assert not visit.failures


@SIZES
def test_on_the_map_each_reference_leads_to_both_its_ends(
    browser: Browser, five_address: str, width: int, height: int
) -> None:
    with visiting(browser, width=width, height=height) as visit:
        page = visit.page
        page.goto(f"{five_address}/plans/{PLAN}")
        page.locator(".todo").get_by_role("link", name="dẫn chiếu").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sơ đồ dẫn chiếu")
        visit.shoot("plans-map")
        drawn, words = page.locator("svg.map"), "Mục VII, khoản 3 dẫn tới Mục III, khoản 8"
        if width > 1000:
            arc = drawn.get_by_role("link", name=words)
            arc.focus()
            expect(arc.locator(".tip")).to_be_visible()
            expect(arc.locator(".tip")).to_contain_text("điểm d khoản 8 Mục III")
            visit.shoot("plans-map-words")
            arc.press("Enter")
            assert opened(page).startswith("r")
            visit.shoot("plans-map-entry")
            entry = page.locator(".entry:target")
        else:
            expect(drawn).to_be_hidden()
            entry = page.locator(".entry", has_text="Mục VII, khoản 3")
        expect(entry).to_contain_text("“điểm d khoản 8 Mục III”")
        expect(page.get_by_role("heading", name="Dẫn chiếu chưa xác định được")).to_be_attached()
        assert fits(page)
        entry.get_by_role("link", name="Mục III, khoản 8, điểm d").click()
        assert opened(page) == WHAT
        page.go_back()
        entry.get_by_role("link", name="Mục VII, khoản 3, điểm b").click()
        assert opened(page) == WHO
        assert not visit.failures


def test_words_of_the_picture_are_no_wider_than_it_takes_them_for(
    browser: Browser, five_address: str
) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{five_address}/references/{PLAN}")
        visit.page.evaluate("document.fonts.ready")
        drawn = visit.page.eval_on_selector_all(
            ".map .row text, .map .beside > text",
            "all => all.map(e => [e.textContent, e.getComputedTextLength(),"
            " +getComputedStyle(e).fontWeight >= 600])",
        )
        assert len(drawn) > 20
        for text, width, bold in drawn:
            assert width <= width_of(text, LETTERS, bold=bold), text


def test_the_citation_is_copied_and_the_outline_follows(browser: Browser, five_address: str) -> None:
    with visiting(browser) as visit:
        page = visit.page
        visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{five_address}/plans/{PLAN}#{WHAT}")
        page.get_by_role("button", name="Chép lời dẫn").click()
        expect(page.get_by_role("status")).to_have_text("Đã chép.")
        assert page.evaluate("navigator.clipboard.readText()") == (
            "điểm d khoản 8 Mục III Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa"
        )
        expect(page.locator(".outline.aside [aria-current]")).to_have_text("8. Kinh tế số")
        visit.shoot("plans-copied")
        page.goto(f"{five_address}/plans/{PLAN}#PLI/1")
        expect(page.get_by_role("button", name="Chép lời dẫn")).to_have_count(1)


def test_a_page_that_is_not_there_leads_back_to_the_plans(browser: Browser, five_address: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{five_address}/plans/khong-co")
        visit.shoot("plans-missing")
        visit.page.get_by_role("link", name="Xem các văn bản").click()
        expect(visit.page.locator(".plan")).to_have_count(5)
