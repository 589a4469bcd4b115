"""Every page, for everyone: axe-core finds nothing, in light and dark, at 200 % and on the narrowest screen."""

from urllib.parse import urlsplit

import pytest

from tests.ui.care.auditing import findings
from tests.ui.visiting import Visit

pytestmark = pytest.mark.real

PLAN = "binh-thuan-4181-2022"
PUBLIC = (
    "/tasks",
    "/tasks?words=kh%C3%B4ng-c%C3%B3-t%E1%BB%AB-n%C3%A0y",
    "/tasks/agencies",
    "/tasks/deadlines",
    "/targets",
    "/plans",
    f"/plans/{PLAN}",
    f"/references/{PLAN}",
)
BEHIND = (("/tasks/agencies", "main a[href*='agencies?']"), ("/targets", "main a[href*='/targets/']"))
"""Pages behind the first link of that kind."""
FAULTY = (("/nothing-here", 404), ("/plans/nothing-here", 404), ("/tasks?year=abc", 422))
OFFICERS = ("", "missed", "export", "plans", "plans/new", "runs", "runs/new")


def holds(visit: Visit, address: str) -> list[str]:
    """What is wrong with the page that is shown; hosts that were asked besides its own count, too."""
    return findings(visit.page) + [f"asks {host}" for host in visit.hosts - {urlsplit(address).netloc}]


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page(visitor: Visit, five_address: str, path: str) -> None:
    assert visitor.page.goto(five_address + path).status == 200
    assert holds(visitor, five_address) == []


@pytest.mark.parametrize(("path", "link"), BEHIND)
def test_a_page_behind_a_list(visitor: Visit, five_address: str, path: str, link: str) -> None:
    visitor.page.goto(five_address + path)
    visitor.page.locator(link).first.click()
    visitor.page.wait_for_url(lambda url: not url.endswith(path))
    assert holds(visitor, five_address) == []


@pytest.mark.parametrize(("path", "status"), FAULTY)
def test_a_page_that_says_what_is_wrong(visitor: Visit, five_address: str, path: str, status: int) -> None:
    assert visitor.page.goto(five_address + path).status == status
    assert holds(visitor, five_address) == []
    said = visitor.page.locator("main").inner_text()
    assert not [word for word in ("/docs", "/api", "hoikehoach", "{") if word in said]
    assert visitor.page.get_by_role("link", name="Về trang hỏi đáp").is_visible()


def test_the_page_where_officers_sign_in(visitor: Visit, five_address: str) -> None:
    visitor.page.goto(f"{five_address}/officers/runs")
    assert holds(visitor, five_address) == []


@pytest.mark.parametrize("path", [*OFFICERS, "nothing-here"])
def test_a_page_for_officers(officer: Visit, five_address: str, path: str) -> None:
    officer.page.goto(f"{five_address}/officers/{path}")
    assert "/sign-in" not in officer.page.url
    assert holds(officer, five_address) == []
