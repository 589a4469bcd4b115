"""What people and plans wrote is shown as it is, and never run; the Markdown of answers is the little that it is."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.ui.widget.portal import Widget, at_the_portal
from tests.ui.widget.test_failures import stub

pytestmark = pytest.mark.real

HOSTILE = (
    "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
    "<svg onload=\"document.title='taken'\"> [x](javascript:document.title='taken') \u202eRTL"
)


def reply(answer: str, url: str = "/plans/p#III/8", **changed: Any) -> dict[str, Any]:
    citation = {
        "number": 1,
        "plan_id": "p",
        "plan": HOSTILE,
        "address": "III/8",
        "label": HOSTILE,
        "text": HOSTILE,
        "url": url,
    }
    return {
        "id": "a",
        "status": "answered",
        "answer": answer,
        "citations": [citation],
        "notes": [HOSTILE],
    } | changed


def answered(widget: Widget, given: dict[str, Any], question: str = "Hỏi?") -> Any:
    """The finished answer that shows `given`."""
    events = [("delta", {"text": given["answer"][:30]}), ("done", given)]
    body = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events)
    stub(widget, "/api/ask/stream", 200, body, "text/event-stream")
    if not widget.dialog.is_visible():
        widget.open()
    return widget.ask(question)


def test_html_is_shown_as_text_wherever_it_stands(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        title = widget.page.title()
        table = f"| {HOSTILE} | b |\n|---|---|\n| c | {HOSTILE} |"
        answer = answered(widget, reply(f"{HOSTILE} **{HOSTILE}** [1]\n- {HOSTILE}\n{table}"), HOSTILE)
        answer.locator("summary").click()
        assert widget.page.title() == title
        assert widget.dialog.locator("img, script, svg:not([aria-hidden])").count() == 0
        places = (
            ".question",
            ".answer > p",
            "strong",
            "ul:not([class]) li",
            "th",
            "td",
            ".sources a",
            ".plan",
            "blockquote",
            ".notes li",
        )
        for place in places:
            assert (
                "<img src=x onerror=" in widget.dialog.locator(place, has_text="<img").first.inner_text()
            ), place
        assert not widget.visit.failures


ELSEWHERE = (
    "javascript:document.title='taken'",
    "https://elsewhere.example/plans/p#I",
    "//elsewhere.example/x",
    "data:text/html,x",
)


def test_a_link_leads_to_the_server_or_nowhere(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        for url in ELSEWHERE:
            answer = answered(widget, reply("Có [1].", url))
            assert answer.locator(".sources a").get_attribute("href") is None


def test_addresses_in_links_are_encoded(browser: Browser, page_address: str, server: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        answer = answered(widget, reply("Có [1].", "/plans/p#III/8/đ/-1 50%"))
        expected = f"{server.removesuffix('/ke-hoach')}/plans/p#III/8/%C4%91/-1%2050%25"
        assert answer.locator(".sources a").get_attribute("href") == expected


def test_the_markdown_of_answers(browser: Browser, page_address: str) -> None:
    text = (
        "Mở đầu **đậm [1]** và 2 * 3 * 4\ndòng hai [7]\n- một\n- **hai** [1]\nsau danh sách\n\n"
        "| Tỉnh | Mức |\n|---|:--|\n| A \\| B | **20%** [1] |\n\nHết ** thôi"
    )
    with at_the_portal(browser, page_address) as widget:
        answer = answered(widget, reply(text))
        assert [p.inner_text() for p in answer.locator("> p:not([class])").all()] == [
            "Mở đầu đậm [1] và 2 * 3 * 4\ndòng hai [7]",
            "sau danh sách",
            "Hết ** thôi",
        ]
        assert answer.locator("> ul:not([class]) li").all_inner_texts() == ["một", "hai [1]"]
        assert answer.locator("th").all_inner_texts() == ["Tỉnh", "Mức"]
        assert answer.locator("td").all_inner_texts() == ["A | B", "20% [1]"]
        assert answer.locator("strong").all_inner_texts() == ["đậm [1]", "hai", "20%"]
        assert answer.locator(".mark").count() == 3


STATUSES = {
    "clarify": "Có nhiều kế hoạch phù hợp",
    "not_found": "Không thấy trong các kế hoạch",
    "out_of_scope": "Ngoài phạm vi các kế hoạch",
}


def test_how_an_answer_stands_is_said(browser: Browser, page_address: str) -> None:
    with at_the_portal(browser, page_address) as widget:
        for status, says in STATUSES.items():
            answer = answered(widget, reply("Xin nêu tỉnh.", status=status, citations=[], notes=[]))
            assert answer.locator(".badge").inner_text() == says
            assert answer.locator(".sources, .notes").count() == 0
