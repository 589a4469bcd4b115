"""What a visitor meets in Chromium: an answer with sources that open, on this host alone, under any path."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from assistant.answer.records import Answer, Status
from corpus.errors import StorageError
from tests.assistant.api.sample import CLAUSES, PLAN, SampleAssistant, answer_of
from tests.assistant.api.serving import serving
from tests.ui.conftest import site
from tests.ui.visiting import QUESTION, visiting

pytestmark = pytest.mark.real

ROOT = "/ke-hoach"


def stripping(app: Any) -> Any:
    """A proxy's doing: the prefix is taken off before the application sees the address."""

    async def proxied(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            path = scope["path"].removeprefix(ROOT)
            scope = scope | {"path": path, "raw_path": path.encode()}
        await app(scope, receive, send)

    return proxied


@pytest.fixture(scope="module", params=["at the root", "prefix kept", "prefix stripped"])
def home(request: pytest.FixtureRequest, assistant: SampleAssistant) -> Iterator[str]:
    root = "" if request.param == "at the root" else ROOT
    app = site(assistant, root)
    with serving(stripping(app) if request.param == "prefix stripped" else app) as served:
        yield f"{served}{root}"


def test_an_answer_its_sources_and_the_clause_behind_them(browser: Browser, home: str) -> None:
    with visiting(browser) as visit:
        page = visit.page
        visit.open_chat(f"{home}/")
        visit.ask(QUESTION)
        answer = page.locator(".hkh-answer").inner_text()
        assert "Sở Thông tin và Truyền thông [1]" in answer
        assert "Phụ lục 02, phần I, dòng 4.2" in answer
        assert page.locator(".notes").inner_text().count("01/3/2025") == 1

        with visit.context.expect_page() as opened:
            page.locator("a.mark", has_text="[2]").click(modifiers=["ControlOrMeta"])
        clause = opened.value
        clause.wait_for_load_state()
        assert page.url == f"{home}/"
        assert_highlighted(clause, CLAUSES[4].address)
        assert clause.url.startswith(f"{home}/plans/{PLAN.plan_id}#")

        clause.locator(".bar .home a, .bar a.home").click()
        clause.wait_for_selector("#question textarea")
        assert visit.hosts == {urlsplit(home).netloc}
        assert not visit.failures


def assert_highlighted(page: Page, address: str) -> None:
    """The clause at `address` is the target of the page's link, in view, and set off by its colour."""
    target = page.locator(":target")
    assert target.get_attribute("id") == address == unquote(urlsplit(page.url).fragment)
    assert target.evaluate(
        "e => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0"
    )
    colours = page.evaluate(
        "() => [document.querySelector(':target'), document.querySelector('.clause:not(:target)')]"
        ".map(e => getComputedStyle(e).backgroundColor)"
    )
    assert colours[0] != colours[1]


@pytest.mark.parametrize("clause", [CLAUSES[3], CLAUSES[6]], ids=["point", "row"])
def test_a_link_opens_its_clause_whatever_it_is(browser: Browser, address: str, clause: Any) -> None:
    with visiting(browser, width=390, height=844) as visit:
        visit.page.goto(f"{address}{clause.url}")
        assert_highlighted(visit.page, clause.address)
        assert visit.hosts == {urlsplit(address).netloc}


def test_the_documentation_asks_no_other_host(browser: Browser, home: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{home}/docs")
        visit.page.locator(".opblock").first.wait_for()
        assert visit.hosts == {urlsplit(home).netloc}
        assert not visit.failures


def test_a_follow_up_is_asked_with_the_turns_before_it_and_a_new_talk_without(
    browser: Browser, address: str, assistant: SampleAssistant
) -> None:
    with visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(QUESTION)
        visit.ask("Khi nào xong?")
        assert assistant.asked[-1] == ("Khi nào xong?", (QUESTION,), ())
        visit.page.locator("#restart").click()
        visit.page.locator("#welcome .lead").wait_for()
        visit.ask("Còn gì nữa?")
        assert assistant.asked[-1] == ("Còn gì nữa?", (), ())


@pytest.mark.parametrize(
    ("question", "says"),
    [("a" * 4001, "rút gọn"), ("   ", "trống"), ("Giá vàng hôm nay?", "Không thấy trong các kế hoạch")],
    ids=["too long", "blank", "not in the plans"],
)
def test_what_has_no_answer_is_said_kindly(browser: Browser, address: str, question: str, says: str) -> None:
    with visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(question)
        assert says in visit.page.locator(".hkh-answer").inner_text()
        assert visit.page.locator(".sources").count() == 0


HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script> [x](javascript:alert(1))"


def echo(question: str, history: Any) -> Answer:
    return answer_of(Status.ANSWERED, f"{HOSTILE} [1]", CLAUSES[4], notes=(HOSTILE,))


def test_what_people_and_plans_wrote_is_shown_and_never_run(
    browser: Browser, assistant: SampleAssistant
) -> None:
    hostile = SampleAssistant(assistant.store, assistant.settings, respond=echo)
    with serving(site(hostile)) as address, visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(HOSTILE)
        page = visit.page
        assert page.title() == "Hỏi đáp – Hỏi Kế Hoạch"
        assert page.locator("#conversation img, #conversation script").count() == 0
        assert page.locator("#conversation a[href^=javascript]").count() == 0
        for place in (".hkh-question", ".hkh-answer .said p", ".notes li"):
            assert "<img src=x onerror=" in page.locator(place).first.inner_text()


class BrokenAssistant(SampleAssistant):
    """Breaks off after the first words."""

    failure: Exception

    def stream(self, *asked: Any) -> Iterator[str | Answer]:
        yield "Cơ quan"
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "says"),
    [
        (StorageError("/srv/secret: gone.", "Mount it."), "Dịch vụ chưa đọc được các kế hoạch"),
        (ZeroDivisionError("secret"), "Dịch vụ gặp lỗi ngoài dự kiến"),
    ],
    ids=["foreseen", "unforeseen"],
)
def test_a_failure_is_said_in_vietnamese_without_its_inside(
    browser: Browser, assistant: SampleAssistant, failure: Exception, says: str
) -> None:
    broken = BrokenAssistant(assistant.store, assistant.settings)
    broken.failure = failure
    with serving(site(broken)) as address, visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(QUESTION)
        assert says in visit.page.locator(".hkh-answer").inner_text()
        shown = visit.page.locator("body").inner_text()
        assert "secret" not in shown
        assert "Error" not in shown


def test_the_page_speaks_vietnamese_throughout(browser: Browser, address: str) -> None:
    with visiting(browser) as visit:
        visit.open_chat(address)
        visit.ask(QUESTION)
        page = visit.page
        assert page.locator("html").get_attribute("lang") == "vi"
        spoken = page.evaluate(
            "() => [...document.querySelectorAll('.gradio-container [aria-label], .gradio-container [title]')]"
            ".flatMap(e => [e.getAttribute('aria-label'), e.getAttribute('title')]).filter(Boolean)"
        )
        cited = [f"Căn cứ {number}: {cited.label}" for number, cited in ((1, CLAUSES[6]), (2, CLAUSES[4]))]
        ours = {"Xóa", "Các phần của trang", "Hỏi và đáp", "Chỉ hỏi trong những kế hoạch này"}
        assert set(spoken) <= {*ours, "Kế hoạch đã chọn", *cited}


def test_nothing_is_wider_than_a_small_phone(browser: Browser, address: str) -> None:
    with visiting(browser, width=390, height=844) as visit:
        visit.open_chat(address)
        visit.ask(QUESTION)
        for path in (None, f"/plans/{PLAN.plan_id}"):
            if path:
                visit.page.goto(f"{address}{path}")
            assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 390
