"""An officer's way in Chromium: hand in a plan, confirm it, judge its reading, publish it, take it back."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.access import Scope
from tests.corpus.collection.little_plans import BODY, plan_text
from tests.ingest.containers.docx_file import saved
from tests.ui.care.auditing import findings
from tests.ui.officers.publishing.conftest import Publishing
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real

SLOW_MS = 60_000
"""Readings and publications are processes of their own, on a machine that may be busy."""


def docx(text: str) -> bytes:
    from docx import Document

    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    return saved(document)


def hand_in(visit: Visit, file: Path) -> None:
    page = visit.page
    page.get_by_role("link", name="Thêm hoặc thay văn bản").click()
    visit.shoot("g-upload")
    page.get_by_label("Tệp kế hoạch").set_input_files(file)
    expect(page.locator("#chosen")).to_have_text(file.name)
    page.get_by_role("button", name="Đưa lên và đọc thử").click()
    visit.shoot("g-reading")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xác nhận thông tin", timeout=SLOW_MS)


def confirm(visit: Visit) -> None:
    """Once with a date that is none, then as it is printed."""
    page = visit.page
    visit.shoot("g-facts")
    expect(page.get_by_label("Số, ký hiệu")).to_have_value("7/KH-UBND")
    expect(page.get_by_label("Văn bản này là")).to_have_value("hai-duong-7-2025")
    page.get_by_label("Ngày ban hành").fill("31/2/2025")
    page.get_by_role("button", name="Xem cách phần mềm đọc").click()
    expect(page.get_by_role("alert")).to_be_focused()
    visit.shoot("g-facts-error")
    assert findings(page) == []
    page.get_by_label("Ngày ban hành").fill("05/03/2025")
    page.get_by_role("button", name="Xem cách phần mềm đọc").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem trước khi công bố", timeout=SLOW_MS)


def judge(visit: Visit) -> None:
    """What changes is told, and the full report opens in a tab of its own, where nothing runs."""
    page = visit.page
    visit.shoot("g-preview")
    assert findings(page) == []
    expect(page.locator(".changed")).to_contain_text(["90% xã"])
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Mở báo cáo đọc đầy đủ").click()
    report = popup.value
    expect(report.get_by_role("heading", level=1)).to_contain_text("Chuyển đổi số tỉnh Hải Dương")
    report.close()


def wait_until_served(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text("Trang hỏi đáp đã dùng bản mới.", timeout=SLOW_MS)


def test_a_plan_is_replaced_asked_for_and_taken_back(
    browser: Browser, served: tuple[str, Publishing], tmp_path: Path
) -> None:
    address, publishing = served
    file = tmp_path / "sua-doi.docx"
    body = BODY.replace("100% xã", "90% xã").replace("2. Sở Tài chính bố trí kinh phí.\n", "")
    file.write_bytes(docx(plan_text("Hải Dương", 7, body)))
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{address}/officers/plans")
        page.get_by_label("Khóa truy cập").fill(
            publishing.site.access.keys.issue("Anh Nam", {Scope.PUBLISH}).secret
        )
        page.keyboard.press("Enter")
        visit.shoot("g-list")
        hand_in(visit, file)
        confirm(visit)
        judge(visit)
        page.get_by_role("button", name="Công bố").click()
        visit.shoot("g-publishing")
        wait_until_served(page)
        visit.shoot("g-published")
        assert findings(page) == []
        found = page.request.get(f"{address}/api/search", params={"q": "trạm tưới cây thông minh"}).text()
        assert "90% xã" in found

        page.get_by_role("link", name="Về danh sách kế hoạch").click()
        expect(page.get_by_role("row", name="7/KH-UBND")).to_contain_text("bằng khóa Anh Nam")
        visit.shoot("g-list-after")
        page.get_by_role("link", name="Lịch sử công bố").click()
        visit.shoot("g-history")
        assert findings(page) == []
        page.get_by_role("link", name="Xem và khôi phục phiên bản 1", exact=True).click()
        visit.shoot("g-version")
        assert findings(page) == []
        page.get_by_role("button", name="Khôi phục phiên bản này").click()
        wait_until_served(page)
        assert "90% xã" not in page.request.get(f"{address}/api/plans/hai-duong-7-2025/clauses").text()
        visit.shoot("g-restored")
        assert [said for said in visit.failures if "422" not in said] == []
        assert visit.hosts == {address.removeprefix("http://")}
