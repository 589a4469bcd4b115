"""An officer's way through what was missed, in Chromium, on a desk and on a phone."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from assistant.access import Scope
from corpus.errors import EvaluationError
from evals.question_set import read_questions
from tests.ui.officers.visitor import Site
from tests.ui.visiting import visiting

pytestmark = pytest.mark.real


@pytest.mark.parametrize("width", [1280, 390])
def test_from_a_group_to_its_questions_and_to_the_sheet(
    browser: Browser, address: str, site: Site, tmp_path: Path, width: int
) -> None:
    with visiting(browser, width=width) as visit:
        page = visit.page
        page.goto(f"{address}/officers/missed")
        page.get_by_label("Khóa truy cập").fill(site.access.keys.issue("Chị Lan", {Scope.REVIEW}).secret)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Câu còn thiếu")).to_be_visible()
        page.wait_for_load_state()  # with its styles
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width

        with page.expect_download() as download:
            page.get_by_role("link", name="Tải bảng câu hỏi").click()
        download.value.save_as(tmp_path / "missed.csv")
        with pytest.raises(EvaluationError, match="line 2, column 'Phải có'"):
            read_questions([tmp_path / "missed.csv"])

        members = page.locator("summary").first
        members.focus()
        page.keyboard.press("Enter")
        page.get_by_role("link", name="khi nao xong").click()
        expect(page.get_by_role("heading", name="khi nao xong")).to_be_visible()
        assert visit.hosts == {urlsplit(address).netloc}
        assert not visit.failures
