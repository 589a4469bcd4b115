"""A newcomer's first five minutes, as the README tells them: with the real model, from the first command on."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from corpus.settings import DEFAULT_MODEL
from tests.corpus.collection.little_plans import plan_text
from tests.ui.serving.running import ROOT, Running, running
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real

SLOW_MS = 120_000
"""Reading and publishing are processes of their own, with the model, on a machine that may be busy."""
OPEN_DATA = "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở ở Bình Thuận?"
ROW = "Phụ lục 02, phần I, dòng 4.2"


def hoikehoach(data: Path, *arguments: str) -> str:
    """What a command prints, its data in the folder `data`."""
    return subprocess.run(
        [sys.executable, "-c", "from corpus.command import main; main()", *arguments],
        env=os.environ | settings_of(data) | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def settings_of(data: Path) -> dict[str, str]:
    return {"HOIKEHOACH_DATA_DIR": str(data), "HOIKEHOACH_CACHE_DIR": str(data / "cache")}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("newcomer") / "data"


@pytest.fixture(scope="module")
def service(data: Path) -> Iterator[Running]:
    hoikehoach(data, "ingest")
    with running(data, model=DEFAULT_MODEL, cache_dir=data / "cache") as started:
        yield started


def test_the_first_five_minutes(browser: Browser, service: Running, data: Path) -> None:
    with visiting(browser) as visit:
        ask(visit, service.address)
        open_the_citation(visit)
        follow_up(visit)
        filter_tasks(visit)
        compare_a_target(visit)
        add_a_plan(visit, service.address, data)
        assert not visit.failures


def ask(visit: Visit, address: str) -> None:
    visit.open_chat(address)
    expect(visit.page.locator(".example")).to_have_count(8)
    visit.shoot("walk-1-start")
    visit.ask(OPEN_DATA)
    expect(answer(visit.page)).to_contain_text("Sở Thông tin và Truyền thông chủ trì nhiệm vụ")
    expect(answer(visit.page)).to_contain_text(ROW)


def open_the_citation(visit: Visit) -> None:
    page = visit.page
    answer(page).locator("a.mark").first.click()
    panel = page.locator("dialog.clause-panel")
    expect(panel.locator("h2")).to_have_text(ROW)
    expect(panel.locator(".clause mark").first).to_be_visible()
    expect(panel).to_contain_text(
        "dòng 4.2 phần I Phụ lục 02 kèm theo Kế hoạch số 4181/KH-UBND ngày 07/12/2022"
    )
    visit.shoot("walk-2-citation")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def follow_up(visit: Visit) -> None:
    visit.ask("Khi nào xong?")
    expect(answer(visit.page)).to_contain_text("Hiểu là")
    expect(answer(visit.page)).to_contain_text("2023")
    visit.shoot("walk-3-follow-up")


def filter_tasks(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name="Nhiệm vụ", exact=True).click()
    page.get_by_label("Tỉnh, thành phố").select_option("Hải Dương")
    page.get_by_label("Cơ quan").select_option("Sở Tài chính")
    page.get_by_label("Vai trò").select_option(label="Chủ trì")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator("table.tasks tbody tr")).to_have_count(3)
    expect(page.locator("table.tasks")).to_contain_text("hóa đơn điện tử")
    visit.shoot("walk-4-tasks")


def compare_a_target(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name="Chỉ tiêu", exact=True).click()
    page.get_by_role("link", name=re.compile("kinh tế số.*GRDP", re.IGNORECASE)).first.click()
    expect(page.locator("table.side-by-side")).to_contain_text("Hải Dương")
    expect(page.locator("table.side-by-side")).to_contain_text("Khánh Hòa")
    expect(page.get_by_role("img").first).to_be_visible()
    visit.shoot("walk-5-target")


def add_a_plan(visit: Visit, address: str, data: Path) -> None:
    page = visit.page
    told = hoikehoach(data, "keys", "add", "--name", "Sở Nội vụ", "--scope", "publish")
    file = data.parent / "ke-hoach-moi.txt"
    file.write_text(plan_text("Hải Dương", 7), encoding="utf-8")
    page.get_by_role("link", name="Dành cho cán bộ").first.click()
    page.get_by_label("Khóa truy cập").fill(told.split()[-1])
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Thêm hoặc thay văn bản").click()
    page.get_by_label("Tệp kế hoạch").set_input_files(file)
    page.get_by_role("button", name="Đưa lên và đọc thử").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Xác nhận thông tin", timeout=SLOW_MS)
    page.get_by_role("button", name="Xem cách phần mềm đọc").click()
    expect(heading).to_have_text("Xem trước khi công bố", timeout=SLOW_MS)
    visit.shoot("walk-6-preview")
    page.get_by_role("button", name="Công bố").click()
    expect(page.get_by_role("status")).to_have_text("Trang hỏi đáp đã dùng bản mới.", timeout=SLOW_MS)
    visit.open_chat(address)
    visit.ask("Kế hoạch 7/KH-UBND của Hải Dương giao cơ quan nào bố trí kinh phí?")
    expect(answer(page)).to_contain_text("Sở Tài chính")
    visit.shoot("walk-7-new-plan")


def answer(page: Page) -> Locator:
    return page.locator(".hkh-answer").last
