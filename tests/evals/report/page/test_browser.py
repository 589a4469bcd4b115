"""What a reader meets in Chromium: the page opens from a disk, asks nothing of anyone, and can be narrowed down."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from evals.question_set import Style
from evals.report.page import page
from evals.systems import BM25
from tests.evals.factories import OTHER_PLAN, make_citation, make_given, make_outcome
from tests.evals.metrics.factories import (
    PROVINCES,
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
)
from tests.evals.report.reports import make_earlier, make_report
from tests.evals.runs.factories import make_subject
from tests.evals.search.factories import make_searched
from tests.ui.conftest import CHROMIUM, FLAGS
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real

HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    accented = make_asked(2, question="Sở Đường thủy làm gì?", style=Style.CITIZEN, doc=(OTHER_PLAN,))
    long = make_given("20% " + "Rất dài. " * 40 + "[1]", make_citation(text="x" * 300))
    outcomes = (
        replace(make_right(1, 12.0), searched=make_searched(1, {0}), relevance=0.9),
        replace(make_outcome(accented, long, 40.0), searched=make_searched(1, set(), {0}), relevance=0.5),
        make_failed(3),
        replace(make_outcome(make_silent(4), REFUSED, 9.0), relevance=0.2),
        make_right(5, question=HOSTILE, id=HOSTILE),
    )
    before = make_earlier(make_right(1), make_right(2), make_wrong(3))
    report = make_report(*outcomes, others={BM25: (make_wrong(1), make_right(2))}, questions=6, before=before)
    header = replace(report.run.header, subject=make_subject(plans=PROVINCES))
    report = replace(report, run=replace(report.run, header=header))
    place = tmp_path_factory.mktemp("run") / "report.html"
    place.write_text(page(report), encoding="utf-8")
    return place.as_uri()


@contextmanager
def reading(chromium: Browser, address: str, **how: int) -> Iterator[Visit]:
    """A visit during which nothing but the file was asked for, and nothing went wrong."""
    with visiting(chromium, **how) as visit:
        visit.page.goto(address)
        yield visit
        assert all(url.startswith("file:") for url in visit.requests)
        assert not visit.failures


def seen(shown: Page) -> list[str]:
    return shown.locator(".q:visible").evaluate_all("all => all.map(one => one.id)")


def test_questions_are_narrowed_down_and_the_choice_can_be_linked(chromium: Browser, address: str) -> None:
    with reading(chromium, address) as visit:
        assert len(seen(visit.page)) == 5
        visit.page.get_by_role("combobox", name="Kết quả").select_option("wrong")
        visit.page.get_by_text("Đang hiện 2 trong 5 câu").wait_for()
        assert seen(visit.page) == ["q-q-2", "q-q-3"]
        visit.page.get_by_role("combobox", name="Cách hỏi").select_option("citizen")
        visit.page.get_by_text("Đang hiện 1 trong 5 câu").wait_for()
        linked = visit.page.url
        visit.page.get_by_role("button", name="Bỏ lọc").click()
        visit.page.get_by_text("Đang hiện 5 trong 5 câu").wait_for()
        assert "#" not in visit.page.url
    with reading(chromium, linked) as visit:
        assert seen(visit.page) == ["q-q-2"]
        assert visit.page.get_by_role("combobox", name="Kết quả").input_value() == "wrong"


@pytest.mark.parametrize(
    ("words", "found"), [("so duong THUY", ["q-q-2"]), ("Đường", ["q-q-2"]), ("xyzzy", [])]
)
def test_words_are_found_with_and_without_accents(
    chromium: Browser, address: str, words: str, found: list[str]
) -> None:
    with reading(chromium, address) as visit:
        visit.page.get_by_label("Tìm chữ").fill(words)
        visit.page.get_by_text(f"Đang hiện {len(found)} trong 5 câu").wait_for()
        assert seen(visit.page) == found
        assert visit.page.get_by_text("Không có câu nào như vậy.").is_visible() == (not found)


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ("verdict=error", ["q-q-3"]),
        ("verdict=refused", ["q-q-4"]),
        ("type=unanswerable", ["q-q-4"]),
        ("province=Nam+%C4%90%E1%BB%8Bnh", ["q-q-2"]),
        ("unknown=1&verdict=error", ["q-q-3"]),
        ("%E0%A4%A", 5),
    ],
)
def test_a_choice_stands_in_the_address(chromium: Browser, address: str, choice: str, found: object) -> None:
    with reading(chromium, f"{address}#{choice}") as visit:
        shown = seen(visit.page)
        assert (len(shown) if isinstance(found, int) else shown) == found


def test_figures_lead_to_their_questions(chromium: Browser, address: str) -> None:
    with reading(chromium, address) as visit:
        visit.page.locator(".cards").get_by_role("link", name="Lỗi").click()
        visit.page.get_by_text("Đang hiện 1 trong 5 câu").wait_for()
        assert seen(visit.page) == ["q-q-3"]


def test_a_link_to_a_question_opens_it_whatever_its_id(chromium: Browser, address: str) -> None:
    with reading(chromium, f"{address}#q-{quote(HOSTILE)}") as visit:
        assert visit.page.locator(".q[open]").count() == 1
        assert visit.page.locator(".q[open] .answer").is_visible()
        visit.page.keyboard.press("Tab")
        assert visit.page.locator(".q[open] > summary").evaluate("one => one === document.activeElement")
        assert visit.page.locator("script, img").count() == 1


def test_a_question_opens_by_keyboard(chromium: Browser, address: str) -> None:
    with reading(chromium, address) as visit:
        visit.page.locator("#q-q-1 > summary").focus()
        visit.page.keyboard.press("Enter")
        assert visit.page.locator("#q-q-1 .answer").is_visible()
        outline = visit.page.locator("#q-q-1 > summary").evaluate("one => getComputedStyle(one).outlineStyle")
        assert outline == "solid"


def test_groups_are_put_in_order_by_a_heading(chromium: Browser, address: str) -> None:
    with reading(chromium, address) as visit:
        table = visit.page.locator("#nhom table").nth(3)
        names = table.locator("tbody th")
        right = table.locator("thead th").nth(2)
        right.get_by_role("button").click()
        assert right.get_attribute("aria-sort") == "ascending"
        assert names.first.inner_text() == "Nam Định"
        right.get_by_role("button").click()
        assert right.get_attribute("aria-sort") == "descending"
        assert names.first.inner_text() != "Nam Định"


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(chromium: Browser, address: str, width: int) -> None:
    with reading(chromium, address, width=width) as visit:
        visit.page.get_by_role("button", name="Mở mọi câu đang hiện").click()
        visit.page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_everything_can_be_read_without_scripts(chromium: Browser, address: str, tmp_path: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        shown = context.new_page()
        shown.goto(address)
        assert not shown.locator("#filters").is_visible()
        shown.locator("#q-q-1 > summary").click()
        assert shown.locator("#q-q-1 .answer").is_visible()
    finally:
        context.close()
