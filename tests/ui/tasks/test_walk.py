"""A visitor of the five plans: filters, opens an agency, looks for deadlines, takes a file along."""

import csv
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.visiting import visiting


@pytest.mark.parametrize("width", [1280, 390])
def test_from_a_filter_to_an_agency_to_its_deadlines(browser: Browser, five_address: str, width: int) -> None:
    with visiting(browser, width=width) as visit:
        page = visit.page
        page.goto(f"{five_address}/tasks")
        visit.shoot("tasks-all")
        told = page.get_by_role("status")
        expect(told).to_have_text(re.compile(r"^\d+ nhiệm vụ, đang xem 1–50$"))
        assert fits(page)

        page.get_by_label("Tỉnh, thành phố").select_option("Hải Dương")
        page.get_by_label("Từ ngữ").fill("dữ liệu")
        page.get_by_role("button", name="Lọc").click()
        page.wait_for_url("**/tasks?q=*")
        assert (
            page.url == f"{five_address}/tasks?q=d%E1%BB%AF+li%E1%BB%87u&province=H%E1%BA%A3i+D%C6%B0%C6%A1ng"
        )
        expect(told).to_have_text(re.compile(r"^\d+ nhiệm vụ$"))
        shown = page.locator("tbody tr").count()
        assert told.text_content() == f"{shown} nhiệm vụ"
        visit.shoot("tasks-filtered")

        with page.expect_download() as started:
            page.get_by_role("link", name="CSV").click()
        with started.value.path().open(encoding="utf-8-sig", newline="") as file:
            assert sum(1 for _ in csv.DictReader(file)) == shown

        page.locator("tbody").get_by_role("link", name="Công an tỉnh").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Công an tỉnh")
        expect(page.get_by_role("heading", level=2).first).to_contain_text("Kế hoạch số 5046/KH-UBND")
        assert fits(page)
        visit.shoot("tasks-agency")

        page.goto(f"{five_address}/tasks/deadlines")
        expect(page.locator(".of-day").first).to_contain_text(
            re.compile(r"Đến hết 31/12/2023 Đã qua [\d.]+ ngày")
        )
        assert fits(page)
        visit.shoot("tasks-deadlines")
        page.get_by_role("link", name=re.compile("^Lặp lại")).click()
        expect(page.get_by_role("heading", level=2)).to_have_text("Lặp lại, thường xuyên")
        expect(page.locator(".next").first).to_contain_text("Kỳ tới: hết ")
        visit.shoot("tasks-recurring")
        assert visit.failures == []
        assert visit.hosts == {five_address.removeprefix("http://")}


def test_nothing_found_says_what_to_leave_off_and_a_clause_opens_beside_the_table(
    browser: Browser, five_address: str
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{five_address}/tasks?province=Nam+Định&year=2030")
        expect(page.get_by_role("status")).to_have_text("Không có nhiệm vụ nào khớp")
        visit.shoot("tasks-empty")
        page.get_by_role("link", name=re.compile("^Bỏ: năm 2030")).click()
        expect(page.get_by_role("status")).to_have_text(re.compile("nhiệm vụ"))

        clause = page.locator(".to-clause").first
        key = clause.get_attribute("data-clause")
        assert key
        assert clause.get_attribute("href") == f"/plans/{key}"
        clause.click()
        expect(page.get_by_role("dialog")).to_contain_text("Nam Định")
        visit.shoot("tasks-clause")
        assert visit.failures == []


def test_the_keyboard_alone_filters_and_pages(browser: Browser, five_address: str) -> None:
    with visiting(browser, width=390) as visit:
        page = visit.page
        page.goto(f"{five_address}/tasks")
        page.get_by_label("Từ ngữ").focus()
        page.keyboard.type("báo cáo")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tasks?q=*")
        page.goto(f"{five_address}/tasks")
        page.get_by_role("link", name="Trang sau →").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/tasks?page=2")
        expect(page.get_by_role("status")).to_contain_text("đang xem 51–100")
        assert fits(page)


def fits(page: Page) -> bool:
    """Whether nothing has to be scrolled sideways."""
    page.wait_for_load_state()  # with its styles
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
