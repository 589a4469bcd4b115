"""The example portal on an origin of its own, and what a visitor does with the widget there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse
from starlette.routing import Route

import ui.widget
from assistant.api import create_app
from tests.assistant.api.sample import SampleAssistant
from tests.ui.visiting import Visit, visiting
from ui.widget import mount_widget

EXAMPLE = Path(ui.widget.__file__).parent / "example"
EXAMPLE_SERVER = "http://127.0.0.1:8000"
EXAMPLE_OPTIONS = 'data-title="Hỏi về kế hoạch" data-position="right"'


def widget_site(assistant: SampleAssistant, *, allowed: str = "", root: str = "") -> Any:
    """The application with the widget, answering pages of the origin `allowed`."""
    origins = frozenset({allowed} - {""})
    changed = {"allowed_origins": origins, "root_path": root, "rate_limit": ""}
    app = create_app(assistant, assistant.settings.model_copy(update=changed))
    mount_widget(app)
    return app


class Portal:
    """The example page as a site; `server` is the address that its script tag names, `options` its options."""

    def __init__(self) -> None:
        self.server = ""
        self.options = ""
        self.app = Starlette(routes=[Route("/", self._page), Route("/portal.css", self._style)])

    async def _page(self, _: Request) -> HTMLResponse:
        page = (EXAMPLE / "index.html").read_text("utf-8")
        assert EXAMPLE_OPTIONS in page
        page = page.replace(f"{EXAMPLE_SERVER}/", f"{self.server}/")
        page = page.replace(EXAMPLE_OPTIONS, self.options or EXAMPLE_OPTIONS)
        host = "/".join(self.server.split("/")[:3])
        page = page.replace(EXAMPLE_SERVER, host)
        policy = f"default-src 'none'; style-src 'self'; script-src {host}; connect-src {host}; require-trusted-types-for 'script'"
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    async def _style(self, _: Request) -> FileResponse:
        return FileResponse(EXAMPLE / "portal.css")


class Widget:
    """The widget on a page that is being visited."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.page = visit.page
        self.opener = self.page.locator("hoi-ke-hoach .opener")
        self.dialog = self.page.locator("hoi-ke-hoach dialog")
        self.field = self.dialog.locator("textarea")

    @property
    def answers(self) -> Locator:
        """The finished answers and refusals."""
        return self.dialog.locator(".answer:not([aria-busy])")

    def open(self) -> None:
        self.opener.click()
        self.dialog.wait_for()

    def ask(self, question: str) -> Locator:
        """Send a question; gives its answer once that is finished."""
        before = self.answers.count()
        self.field.fill(question)
        self.field.press("Enter")
        answer = self.answers.nth(before)
        answer.wait_for()
        return answer

    @property
    def focused(self) -> str:
        """What has the focus: tag and class."""
        return self.page.evaluate(
            "() => { let e = document.activeElement; if (e.shadowRoot) e = e.shadowRoot.activeElement || e;"
            " return `${e.localName}.${e.className}`; }"
        )


@contextmanager
def at_the_portal(browser: Browser, portal: str, **size: int) -> Iterator[Widget]:
    with visiting(browser, **size) as visit:
        visit.page.goto(portal)
        widget = Widget(visit)
        widget.opener.wait_for()
        yield widget
