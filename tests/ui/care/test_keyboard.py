"""With the keyboard alone: the way past the header, a focus that is always seen, and no place without way out."""

from dataclasses import dataclass

import pytest

from tests.ui.visiting import Visit

pytestmark = pytest.mark.real

FARTHEST = 400
"""Steps after which a page counts as one without way out."""


@dataclass(frozen=True)
class Stop:
    """Where the focus stands: what it is called, and whether one sees that it stands there."""

    name: str
    seen: bool


def focused(visit: Visit) -> Stop | None:
    """Where the focus stands; None on the page itself, behind the last stop."""
    told = visit.page.evaluate(
        """() => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const box = at.getBoundingClientRect();
          const ring = (one) => { const style = getComputedStyle(one);
            return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none"; };
          let seen = ring(at), around = at.parentElement;
          for (let step = 0; !seen && step < 8 && around; step++, around = around.parentElement) {
            seen = around.matches(":focus-within") && ring(around);
          }
          return { name: (at.innerText || at.getAttribute("aria-label") || at.name || at.id).trim().slice(0, 60),
                   seen: seen && box.width > 0 };
        }"""
    )
    return Stop(**told) if told else None


def walk(visit: Visit) -> list[Stop]:
    """Every stop of the Tab key, from the top of the page until it leaves it."""
    visit.page.evaluate("document.activeElement?.blur()")
    stops: list[Stop] = []
    for _ in range(FARTHEST):
        visit.page.keyboard.press("Tab")
        stop = focused(visit)
        if stop is None:
            return stops
        stops.append(stop)
    pytest.fail(f"no way out behind {stops[-1]}")


@pytest.mark.parametrize("path", ["/targets", "/plans", "/tasks?words=c%E1%BB%95ng", "/nothing-here"])
def test_a_public_page(visitor: Visit, five_address: str, path: str) -> None:
    visitor.page.goto(five_address + path)
    stops = walk(visitor)
    assert stops[0].name == "Tới nội dung chính"
    assert stops[-1].name == "Dành cho cán bộ"
    assert [stop for stop in stops if not stop.seen] == []


def test_the_way_past_the_header(visitor: Visit, five_address: str) -> None:
    visitor.page.goto(f"{five_address}/targets")
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", ["runs", "runs/new", "plans", "missed"])
def test_a_page_for_officers(officer: Visit, five_address: str, path: str) -> None:
    officer.page.goto(f"{five_address}/officers/{path}")
    stops = walk(officer)
    assert stops[0].name == "Tới nội dung chính"
    assert [stop for stop in stops if not stop.seen] == []


def test_a_question_its_source_and_the_way_back(visitor: Visit, five_address: str) -> None:
    page = visitor.page
    visitor.open_chat(five_address)
    page.locator(".hkh-scope").wait_for()
    page.locator("#question textarea").focus()
    page.keyboard.type("Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở của tỉnh Bình Thuận?")
    page.keyboard.press("Enter")
    mark = page.locator(".hkh-answer a.mark").first
    mark.wait_for()
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(
        "document.activeElement.closest('[role=dialog], dialog, aside, [role=complementary]')"
    )
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.matches('a.mark')")
    stops = walk(visitor)
    assert [stop for stop in stops if not stop.seen] == []
    assert stops[-1].name == "Dành cho cán bộ"
