"""A plan's page in a browser without scripts: opened at a clause, its published lines beside, on screen and paper."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from urllib.parse import quote

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.records import PlanReading
from corpus.store import ClauseWords, Store
from tests.assistant.api.sample import CLAUSES, PLAN, SampleAssistant
from tests.assistant.api.serving import serving
from tests.ui.conftest import CHROMIUM, FLAGS

pytestmark = pytest.mark.real
POINT, ROW = "III/8/đ", "PL02/I/4.2"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A served plan whose file has each clause on a line of its own, with blank lines between."""
    folder = tmp_path_factory.mktemp("published")
    text, clauses = "", []
    for clause in CLAUSES:
        line = clause.text.replace("\n", " ")
        clauses.append(replace(clause, source=((len(text), len(text) + len(line)),)))
        text += f"{line}\n\n"
    (folder / PLAN.source_file).write_text(text, encoding="utf-8")
    plan = replace(PLAN, sha256=sha256(text.encode()).hexdigest())
    store = Store.create(folder / "store.sqlite3")
    vectors = np.zeros((len(clauses), 1), dtype=np.float32)
    store.write_plan(PlanReading(plan, tuple(clauses)), [ClauseWords((), ())] * len(clauses), vectors)
    settings = AssistantSettings(data_dir=folder, manifest=folder / "plans.toml")
    with serving(create_app(SampleAssistant(store, settings), settings)) as served:
        yield f"{served}/plans/{PLAN.plan_id}"
    store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing: the browser tests need it (Debian: apt-get install chromium)")
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def part(page: Page, address: str):
    return page.locator(f'[id="{address}"]')


@pytest.mark.parametrize("clause", [POINT, ROW])
def test_a_link_opens_its_clause_marked_with_the_lines_that_were_published(
    page: Page, address: str, clause: str
) -> None:
    page.goto(f"{address}#{quote(clause)}")
    shown = part(page, clause)
    box, bar = shown.bounding_box(), page.locator(".bar").bounding_box()
    assert box is not None
    assert bar is not None
    assert bar["y"] + bar["height"] <= box["y"] < page.viewport_size["height"]  # type: ignore[index]
    colours = [
        one.evaluate("element => getComputedStyle(element).backgroundColor")
        for one in (shown, part(page, "III/8"))
    ]
    assert colours[0] != colours[1]
    number = 2 * [one.address for one in CLAUSES].index(clause) + 1
    visible = [one.inner_text() for one in page.locator(".published").all() if one.is_visible()]
    assert len(visible) == 1
    assert f"dòng {number}" in visible[0]


def test_without_an_address_no_published_line_is_shown(page: Page, address: str) -> None:
    page.goto(address)
    assert not any(one.is_visible() for one in page.locator(".published").all())


def test_the_outline_leads_to_every_heading(page: Page, address: str) -> None:
    page.goto(address)
    wide = page.viewport_size["width"] > 1000  # type: ignore[index]
    assert page.locator("nav.outline").is_visible() is wide
    if not wide:
        page.locator("details.outline summary").click()
    links = page.locator("nav.outline a" if wide else "details.outline a")
    assert links.all_inner_texts() == ["III. NHIỆM VỤ", "8. Dữ liệu số", "PHỤ LỤC 02"]
    links.nth(1).click()
    assert page.url.endswith("#III/8")


def test_nothing_is_wider_than_the_screen(page: Page, address: str) -> None:
    page.goto(f"{address}#{quote(ROW)}")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]


def test_on_paper_there_is_the_plan_and_nothing_else(page: Page, address: str) -> None:
    page.goto(f"{address}#{quote(POINT)}")
    page.emulate_media(media="print")
    for hidden in (".bar", ".outline", ".published", ".clause > .place"):
        assert not any(one.is_visible() for one in page.locator(hidden).all()), hidden
    assert part(page, POINT).is_visible()
    assert PLAN.citation in page.locator(".printed").inner_text()
