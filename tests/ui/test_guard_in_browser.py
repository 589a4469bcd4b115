"""What a visitor in Chromium meets of the guard: kind refusals, and pages that work under a strict policy."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from assistant.api import create_app
from corpus import runtime
from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.assistant.api.serving import serving
from tests.ui.visiting import QUESTION, visiting

pytestmark = pytest.mark.real


@contextmanager
def guarded_site(assistant: SampleAssistant, **settings: Any) -> Iterator[str]:
    runtime.prepare()
    from ui.mounting import mount_chat

    chosen = assistant.settings.model_copy(update=settings)
    with serving(mount_chat(create_app(assistant, chosen))) as address:
        yield address


def test_the_documentation_works_under_its_policy(browser: Browser, address: str) -> None:
    with visiting(browser) as visit:
        reply = visit.page.goto(f"{address}/docs")
        assert reply is not None
        assert "unsafe" not in reply.headers["content-security-policy"]
        visit.page.locator(".opblock-summary", has_text="/api/ask/stream").click()
        visit.page.locator(".opblock.is-open .opblock-body").wait_for()
        assert not visit.failures


def test_a_plan_has_its_style_under_its_policy(browser: Browser, address: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{address}/plans/{PLAN.plan_id}")
        assert visit.page.locator("table").evaluate("e => getComputedStyle(e).borderCollapse") == "collapse"
        assert not visit.failures


def test_who_asks_too_often_is_told_in_the_chat(browser: Browser, assistant: SampleAssistant) -> None:
    with guarded_site(assistant, rate_limit="1/hour") as address, visiting(browser) as visit:
        # Seen as a proxy's doing, since nobody is counted on the machine itself.
        visit.context.set_extra_http_headers({"X-Forwarded-For": "192.0.2.1"})
        visit.open_chat(f"{address}/")
        visit.ask(QUESTION)
        visit.page.fill("#question textarea", QUESTION)
        visit.page.keyboard.press("Enter")
        visit.page.locator(".hkh-answer", has_text="quá nhiều yêu cầu").wait_for()
        assert visit.page.locator(".hkh-question").count() == 2
        assert not visit.failures


def test_the_chat_that_is_off_says_so(browser: Browser, assistant: SampleAssistant) -> None:
    off = {"chat_enabled": False}
    with guarded_site(assistant, **off) as address, visiting(browser) as visit:
        reply = visit.page.goto(f"{address}/")
        assert reply is not None
        assert reply.status == 503
        assert "tạm thời ngừng phục vụ" in visit.page.locator("main").inner_text()
