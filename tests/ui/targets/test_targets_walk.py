"""A visitor looks for an indicator, compares the provinces and keeps the chart, on a desktop and on a phone."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.ui.visiting import visiting

GRDP = "Tỷ trọng kinh tế số trên GRDP"
SMARTPHONE = "Tỷ lệ dân số trưởng thành có điện thoại thông minh"


def fits(page: Page) -> bool:
    """Whether the page doesn't scroll sideways."""
    page.wait_for_load_state()  # with its styles
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def kept(page: Page, name: str) -> Path:
    """The file that a link downloads."""
    with page.expect_download() as started:
        page.get_by_role("link", name=name).click()
    return Path(started.value.path())


@pytest.mark.parametrize("width", [1280, 390])
def test_choose_compare_download(browser: Browser, five_address: str, width: int) -> None:
    with visiting(browser, width=width) as visit:
        page = visit.page
        page.goto(f"{five_address}/targets")
        first = page.get_by_role("main").get_by_role("listitem").first
        assert GRDP in first.inner_text()
        assert fits(page)
        visit.shoot("targets-list")

        page.get_by_label("Tìm chỉ tiêu").fill("chu ky so")
        page.get_by_role("button", name="Tìm").click()
        assert page.get_by_role("status").inner_text().startswith("1 chỉ tiêu.")
        page.get_by_role("link", name="Hiện thêm 1 chỉ tiêu").click()
        assert page.get_by_role("status").inner_text() == "2 chỉ tiêu."
        visit.shoot("targets-searched")
        page.get_by_label("Tìm chỉ tiêu").fill("hộ nghèo")
        page.get_by_role("button", name="Tìm").click()
        assert page.get_by_text("Không có chỉ tiêu nào có đủ những từ này").is_visible()
        visit.shoot("targets-none")
        page.get_by_role("link", name="Xem lại từ đầu").click()

        page.get_by_role("link", name=GRDP).click()
        assert page.get_by_role("heading", level=1).inner_text() == GRDP
        told = page.get_by_role("img", name=GRDP).get_attribute("aria-label") or ""
        assert "Khánh Hòa, Kế hoạch số 2044/KH-UBND: năm 2025 ≥ 10%." in told
        assert "hiện trạng 2022 14,36%; năm 2025 20%; năm 2030 30%." in told
        bar = page.locator(".chart rect").first.bounding_box()
        assert bar is not None
        assert bar["width"] > 40
        assert fits(page)
        visit.shoot("targets-chosen")

        assert kept(page, "Tải biểu đồ (PNG)").read_bytes().startswith(b"\x89PNG")
        rows = list(csv.DictReader(kept(page, "Tải bảng (CSV)").read_text("utf-8-sig").splitlines()))
        assert {row["printed"] for row in rows} >= {"tối thiểu 10%", "tối thiểu 15% đến 20%", "30%"}
        assert {host for host in visit.hosts if host not in five_address} == set()
        assert visit.failures == []


def test_silence_is_named_and_plans_are_chosen(browser: Browser, five_address: str) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{five_address}/targets?q=dien+thoai")
        page.get_by_role("link", name=SMARTPHONE).click()
        silent = page.get_by_role("row").filter(has_text="2044/KH-UBND")
        assert "Không nêu chỉ tiêu này." in silent.inner_text()
        assert "sử dụng điện thoại thông minh: tối thiểu 80% (2025)" in silent.inner_text()
        others = page.get_by_text("Không nêu chỉ tiêu này: ").inner_text()
        assert "Khánh Hòa (Kế hoạch số 867/KH-UBND); Nam Định (Kế hoạch giai đoạn 2021 - 2025)." in others
        visit.shoot("targets-silent")

        page.get_by_text("Chọn kế hoạch để so sánh").click()
        for number in ("867/KH-UBND", "2044/KH-UBND", "4181/KH-UBND"):
            page.get_by_role("checkbox", name=number).uncheck()
        page.get_by_role("button", name="So sánh").click()
        assert "Đang xem 2 kế hoạch đã chọn." in page.get_by_role("main").inner_text()
        assert "Bình Thuận" not in page.get_by_role("table").inner_text()
        rows = kept(page, "Tải bảng (CSV)").read_text("utf-8-sig")
        assert "Bình Thuận" not in rows
        assert "Hải Dương" in rows
        visit.shoot("targets-narrowed")

        address = page.get_by_role("link", name="Mục II, khoản 2, dòng 1").first
        assert (address.get_attribute("href") or "").endswith("/plans/hai-duong-5046-2023#II/2/1")
        assert address.get_attribute("data-clause") == "hai-duong-5046-2023#II/2/1"
        assert visit.failures == []


def test_the_pages_are_whole_without_scripts(browser: Browser, five_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{five_address}/targets?all=true&province=Nam+Định")
    page.get_by_role("link", name="Tỷ lệ dân số có tài khoản thanh toán điện tử").click()
    assert page.get_by_role("img").is_visible()
    assert "trên 60%" in page.get_by_role("table").inner_text()
    context.close()
