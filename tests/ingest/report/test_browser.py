"""What an officer meets in Chromium: the page opens from disk, asks nothing of anyone, and can be narrowed down."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from ingest.report.writing import write_pages
from tests.ingest.reading_factories import read_with_report
from tests.ingest.report.page_factories import TEXT
from tests.ui.conftest import CHROMIUM, FLAGS
from tests.ui.visiting import Visit, visiting

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_pages(tmp_path_factory.mktemp("reports"), [(read_with_report(TEXT)[1], TEXT)]).as_uri()


def open_plan(visit: Visit, index: str) -> None:
    visit.page.goto(index)
    visit.page.locator("h2 a").click()
    visit.page.locator("#doi-chieu").wait_for()


def test_only_what_needs_a_look_can_be_shown_and_nothing_is_loaded(chromium: Browser, index: str) -> None:
    with visiting(chromium) as visit:
        open_plan(visit, index)
        blocks = visit.page.locator(".block")
        assert visit.page.locator(".block:visible").count() == blocks.count() > 4
        visit.page.locator("#only").focus()
        visit.page.keyboard.press("Space")
        assert visit.page.locator(".block:visible").count() == 4
        visit.page.locator(".reference a").first.click()
        assert visit.page.locator("[id='II/1/a']").is_visible()
        visit.page.locator("label[for=only]").click()
        assert visit.page.locator(".block:visible").count() == blocks.count()
        assert visit.hosts == {""}
        assert all(url.startswith("file:") for url in visit.requests)
        assert not visit.failures


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(chromium: Browser, index: str, width: int) -> None:
    with visiting(chromium, width=width) as visit:
        open_plan(visit, index)
        assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= width
        sides = visit.page.evaluate(
            "() => ['.source', '.read'].map(side => document.querySelector('.block ' + side))"
            ".map(side => side.getBoundingClientRect().left)"
        )
        assert (sides[1] - sides[0] > width / 3) == (width > 768)
