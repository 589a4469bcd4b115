"""One visitor of the site: a page that remembers every host that it asked."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

SHOTS = os.environ.get("SHOTS")
"""Folder of pictures of every state that the browser tests walk through; none are taken without it."""
WIDTHS = {1280: 900, 390: 844}
"""The desktop and the phone that pictures are taken on: width and height in pixels."""

QUESTION = "Cơ quan nào chủ trì Cổng dữ liệu mở?"


class Visit:
    """A browser context with its requests; `page` is its first page."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.failures: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda failure: self.failures.append(str(failure.error)))
        context.on("console", self._note_error)
        self.context = context
        self.page: Page = context.new_page()

    @property
    def hosts(self) -> set[str]:
        """Every host and port that was asked for anything."""
        return {urlsplit(url).netloc for url in self.requests if not url.startswith(("data:", "blob:"))}

    def _note_error(self, message: ConsoleMessage) -> None:
        """Errors of scripts, and what the browser kept from being loaded."""
        if message.type == "error":
            self.failures.append(message.text)

    def shoot(self, name: str) -> None:
        """Take a picture of this state, on the desktop and on the phone."""
        if SHOTS is None:
            return
        before = self.page.viewport_size
        for width, height in WIDTHS.items():
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.wait_for_timeout(150)
            self.page.screenshot(path=Path(SHOTS) / f"{name}-{width}.png")
        if before:
            self.page.set_viewport_size(before)

    def open_chat(self, address: str) -> None:
        self.page.goto(address)
        self.page.wait_for_selector("#question textarea")

    def ask(self, question: str) -> None:
        """Send a question and wait until its answer is finished."""
        finished = self.page.locator(".hkh-answer:has(.sources), .hkh-answer:has(.badge)")
        before = finished.count()
        self.page.fill("#question textarea", question)
        self.page.keyboard.press("Enter")
        finished.nth(before).wait_for()


@contextmanager
def visiting(browser: Browser, *, width: int = 1280, height: int = 900) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(20_000)
    try:
        yield Visit(context)
    finally:
        context.close()
