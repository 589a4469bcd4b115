"""Somebody who looks at every page of the site over the five plans, officers' pages included."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from assistant.access import Scope, open_access
from assistant.chain import Assistant
from assistant.database.database import open_database
from tests.ui.visiting import Visit, visiting


@pytest.fixture(scope="module")
def visitor(browser: Browser, five_address: str) -> Iterator[Visit]:
    """A visitor of the public pages."""
    with visiting(browser) as visit:
        yield visit


@pytest.fixture(scope="module")
def officer(browser: Browser, five: Assistant, five_address: str) -> Iterator[Visit]:
    """Somebody who has signed in with a key that opens everything."""
    database = open_database(five.settings)
    secret = open_access(database).keys.issue("Chị Hoa", {Scope.ADMIN}).secret
    with visiting(browser) as visit:
        visit.page.goto(f"{five_address}/officers/sign-in")
        visit.page.get_by_label("Khóa truy cập").fill(secret)
        visit.page.keyboard.press("Enter")
        visit.page.get_by_role("link", name="Đánh giá").wait_for()
        yield visit
    database.close()
