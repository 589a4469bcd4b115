"""An officer's way through a real evaluation in Chromium: begun, followed, its report read."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from assistant.access import Scope
from assistant.api import create_app
from assistant.chain import Assistant
from tests.assistant.api.serving import serving
from tests.ui.officers.conftest import furnish
from tests.ui.officers.runs.fake_eval import leave_run
from tests.ui.officers.visitor import Site
from tests.ui.visiting import visiting
from ui.officers import mount_officers
from ui.officers.runs.shelf import Shelf
from ui.site import mount_files

pytestmark = pytest.mark.real

ENOUGH_MS = 90_000
"""Long enough for a process to load its libraries on a busy machine."""


def question(id: str, text: str, *must: str, type: str = "lead") -> dict[str, object]:
    given = {"id": id, "question": text, "history": [], "doc": [], "must": [[one] for one in must]}
    return given | {"must_not": [], "evidence": [], "note": "", "style": "officer", "type": type}


@pytest.fixture
def site(opened: Assistant) -> Site:
    app = create_app(opened, opened.settings)
    mount_files(app)
    mount_files(app)
    mount_officers(app)
    return furnish(app, opened.settings)


@pytest.fixture
def address(site: Site, opened: Assistant) -> Iterator[str]:
    shelf = Shelf(opened.settings)
    shelf.sets.mkdir(parents=True)
    questions = (
        question("mo", "Cơ quan nào chủ trì Cổng dữ liệu mở?", "Sở Thông tin và Truyền thông"),
        question("vang", "Giá vàng hôm nay?", type="unanswerable"),
    )
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in questions)
    (shelf.sets / "cau-hoi-cua-so.jsonl").write_text(lines, encoding="utf-8")
    with serving(site.app) as served:
        yield served


def test_from_choosing_a_set_to_the_report(browser: Browser, address: str, site: Site) -> None:
    shelf = Shelf(site.app.state.settings)
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{address}/officers/runs")
        page.get_by_label("Khóa truy cập").fill(site.access.keys.issue("Chị Lan", {Scope.REVIEW}).secret)
        page.keyboard.press("Enter")
        expect(page.get_by_text("Chưa có lần đánh giá nào")).to_be_visible()
        visit.shoot("runs-empty")
        page.get_by_role("link", name="Đánh giá lần mới").click()
        page.get_by_role("button", name="Bắt đầu đánh giá").click()
        expect(page.locator("#errors")).to_be_focused()
        visit.shoot("runs-new-fault")
        page.get_by_label("cau-hoi-cua-so").check()
        visit.shoot("runs-new")
        page.get_by_role("button", name="Bắt đầu đánh giá").click()
        expect(page.get_by_role("progressbar")).to_be_visible()
        visit.shoot("runs-running")

        report = page.get_by_role("link", name="Mở báo cáo đầy đủ")
        expect(report).to_be_visible(timeout=ENOUGH_MS)
        visit.shoot("runs-done")
        report.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Z")
        page.get_by_label("Tìm", exact=False).first.fill("vàng")
        expect(page.locator(".q:visible")).to_have_count(1)
        visit.shoot("runs-report")
        page.go_back()
        expect(page.get_by_role("heading", name="Kết quả")).to_be_visible()

        leave_run(shelf.folder / "20260102T030405Z", answered=4, done=True, against="20260101T000000Z")
        leave_run(shelf.folder / "20260101T030405Z", answered=2, done=False)
        page.get_by_role("link", name="← Các lần đánh giá").click()
        expect(page.get_by_role("row")).to_have_count(4)
        page.wait_for_load_state()  # with its styles
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 1280
        visit.shoot("runs-list")
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
        assert visit.hosts == {urlsplit(address).netloc}
        assert not [one for one in visit.failures if "status of" not in one]
