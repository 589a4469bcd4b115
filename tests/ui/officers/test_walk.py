"""An officer's way through the pages in Chromium, on the site as it is served, beside the chat."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.access import Scope
from assistant.journal import Verdict
from evals.question_set import read_questions
from tests.assistant.api.sample import CLAUSES, PLAN
from tests.ui.officers.visitor import Site
from tests.ui.visiting import visiting

pytestmark = pytest.mark.real


def sign_in(page: Page, site: Site) -> None:
    page.get_by_label("Khóa truy cập").fill(site.access.keys.issue("Anh Nam", {Scope.REVIEW}).secret)
    page.keyboard.press("Enter")


def test_from_signing_in_to_a_question_set(
    browser: Browser, address: str, site: Site, tmp_path: Path
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{address}/officers")
        sign_in(page, site)
        page.get_by_role("link", name="Không thích 1").click()
        page.get_by_role("link", name="khi nao xong").click()

        page.get_by_label("Sai", exact=True).check()
        page.get_by_label("Câu trả lời đúng phải có").fill("2023 - 2025 | 2025")
        page.get_by_role("checkbox", name="Mục III, khoản 8, điểm đ, gạch đầu dòng 1").uncheck()
        page.get_by_label("Tìm theo từ ngữ").fill("Bồi dưỡng kỹ năng số")
        page.keyboard.press("Enter")
        page.locator("#find").get_by_role("checkbox", name="Phụ lục 02, phần I, dòng 4.3").check()
        page.get_by_role("button", name="Lưu", exact=True).click()
        expect(page.get_by_role("status")).to_have_text("Đã lưu kết quả rà soát.")

        page.get_by_role("link", name="Xuất bộ câu hỏi").click()
        with page.expect_download() as download:
            page.get_by_role("link", name="Tải bộ câu hỏi").click()
        download.value.save_as(tmp_path / "kept.jsonl")
        assert visit.hosts == {urlsplit(address).netloc}
        assert not visit.failures
    [question] = read_questions([tmp_path / "kept.jsonl"])
    assert question.must == (("2023 - 2025", "2025"),)
    assert [entry.quote for entry in question.evidence] == [CLAUSES[6].text, CLAUSES[7].text]
    kept = site.journal.get("later")
    assert kept is not None
    assert kept.review is not None
    assert (kept.review.verdict, kept.review.reviewer) == (Verdict.WRONG, "Anh Nam")


def test_a_link_from_elsewhere_asks_for_the_key_and_goes_on_to_the_question(
    browser: Browser, address: str, site: Site
) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{address}/officers/questions/hostile?show=all")
        sign_in(visit.page, site)
        expect(visit.page).to_have_url(f"{address}/officers/questions/hostile?show=all")
        assert visit.page.title().startswith("<script>")
        with visit.context.expect_page() as opened:
            visit.page.locator(".hkh-answer a.source").first.click()
        assert opened.value.url.startswith(f"{address}/plans/{PLAN.plan_id}#")
        assert not visit.failures


def test_what_is_wrong_gets_the_focus_and_leads_to_its_field(
    browser: Browser, address: str, site: Site
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{address}/officers/questions/gold")
        sign_in(page, site)
        page.get_by_label("Thêm theo địa chỉ").fill("III/99")
        page.get_by_role("button", name="Lưu", exact=True).click()
        expect(page.locator("#errors")).to_be_focused()
        page.get_by_role("link", name="Không có điều khoản “III/99”").click()
        expect(page.get_by_label("Thêm theo địa chỉ")).to_be_focused()


def test_without_scripts_and_on_a_small_phone_it_works_as_well(
    browser: Browser, address: str, site: Site
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{address}/officers/questions/gold/delete")
        sign_in(page, site)
        page.get_by_role("link", name="Không xóa").click()
        page.get_by_label("Sai", exact=True).check()
        page.get_by_label("Ghi chú").fill("Ngoài phạm vi")
        page.get_by_role("button", name="Lưu và sang câu tiếp").click()
        expect(page.get_by_role("status")).to_have_text("Đã lưu kết quả rà soát.")
        page.wait_for_load_state()  # with its styles
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    finally:
        context.close()
