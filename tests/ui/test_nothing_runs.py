"""Markup in plans and in questions, on every page of the real site in Chromium: shown as text, never run."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog

from assistant.access import Access, Scope
from assistant.api import create_app
from assistant.chain import open_assistant
from assistant.settings import AssistantSettings
from corpus import runtime
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Task
from evals.hostile.payloads import markup_with
from tests.assistant.api.serving import serving
from tests.ui.visiting import Visit, visiting
from tests.ui.widget.portal import Portal, Widget

pytestmark = pytest.mark.real

PAYLOADS = markup_with("taken")
HOSTILE = " ".join(PAYLOADS)
PLAN = "hai-duong-1-2023"
QUESTION = "Sở Y tế chủ trì những nhiệm vụ nào?"
WATCHING = "window.taken = () => { window.wasTaken = true; return ''; }"


@dataclass(frozen=True)
class Site:
    address: str
    portal: str
    access: Access


def hostile_reading() -> PlanReading:
    """A plan in which every published word may be markup."""
    plan = Plan(
        PLAN,
        "Hải Dương",
        f"UBND tỉnh Hải Dương {PAYLOADS[0]}",
        f"Chuyển đổi số {PAYLOADS[1]}",
        "plan.txt",
        "0" * 64,
        number=f"1/KH-UBND {PAYLOADS[4]}",
        signer=HOSTILE,
    )
    headings = (f"I. MỤC TIÊU {PAYLOADS[0]}",)
    clauses = [Clause(PLAN, "I", "Mục I", (), headings[0], ((0, 9),), ClauseKind.HEADING)]
    tasks = []
    for number, payload in enumerate(PAYLOADS, 1):
        text = f"{number}. Sở Y tế chủ trì xây dựng hồ sơ sức khỏe {payload}"
        clauses.append(
            Clause(PLAN, f"I/{number}", f"Mục I, khoản {number}", headings, text, ((0, 9),), ClauseKind.POINT)
        )
        tasks.append(
            Task(PLAN, f"I/{number}", f"Mục I, khoản {number}", text, lead=("Sở Y tế",), product=payload)
        )
    return PlanReading(plan, tuple(clauses), tasks=tuple(tasks))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    runtime.prepare()
    from ui.mounting import mount_chat

    folder = tmp_path_factory.mktemp("hostile")
    (folder / "plan.txt").write_text("\n".join((HOSTILE, *PAYLOADS)), encoding="utf-8")
    settings = AssistantSettings(
        _env_file=None,
        data_dir=folder / "data",
        model="hashed",
        keep_questions=True,
        manifest=folder / "plans.toml",
    )
    publish(settings, HashedEmbedder(), [hostile_reading()], lambda *_: None, reader_version="1")
    assistant = open_assistant(settings)
    portal = Portal()
    with serving(portal.app) as portal_address:
        allowed = settings.model_copy(update={"allowed_origins": (portal_address,)})
        app = mount_chat(create_app(assistant, allowed))
        with serving(app) as address:
            portal.server = address
            yield Site(address, portal_address, app.state.access)
    assistant.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """A visitor; at the end nothing has run, been loaded from elsewhere, or been kept from running by the policy."""
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with visiting(browser) as visit:
        visit.context.add_init_script(WATCHING)
        visit.context.on("dialog", note)
        yield visit
        assert [page.evaluate("window.wasTaken") for page in visit.context.pages] == [None]
        assert visit.hosts <= {urlsplit(site.address).netloc, urlsplit(site.portal).netloc}
        assert not dialogs
        assert not visit.failures


def shown_as_text(text: str) -> None:
    for payload in ("<script>taken()</script>", "<img src=x onerror=taken()>"):
        assert payload in text


def test_the_watching_would_see_it(browser: Browser, site: Site) -> None:
    with visiting(browser) as visit:
        visit.context.add_init_script(WATCHING)
        visit.page.goto(site.address)
        visit.page.evaluate("text => document.body.insertAdjacentHTML('beforeend', text)", PAYLOADS[1])
        visit.page.wait_for_function("window.wasTaken")


def test_in_the_chat(visit: Visit, site: Site) -> None:
    visit.open_chat(site.address)
    for question in (QUESTION, HOSTILE[:3900], f"{PAYLOADS[0]} {QUESTION}"):
        visit.ask(question)
    shown_as_text(visit.page.locator(".hkh-question").nth(1).inner_text())
    visit.page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    shown_as_text(visit.page.locator(".hkh-answer").first.inner_text())


def test_on_the_page_of_the_plan(visit: Visit, site: Site) -> None:
    visit.page.goto(f"{site.address}/plans/{PLAN}#I/3")
    shown_as_text(visit.page.locator("main").inner_text())


def test_on_pages_of_failures(visit: Visit, site: Site) -> None:
    for path in (
        "/plans/<script>taken()</script>",
        "/officers?next=javascript:taken()",
        '/officers/"><svg onload=taken()>',
    ):
        visit.page.goto(f"{site.address}{path}")
    visit.failures[:] = [one for one in visit.failures if "status of 404" not in one]


def test_on_the_officers_pages(visit: Visit, site: Site) -> None:
    page = visit.page
    asked = page.request.post(
        f"{site.address}/api/ask", data={"question": f"{PAYLOADS[0]} {PAYLOADS[1]} {QUESTION}"}
    )
    kept = asked.json()["id"]
    page.request.post(
        f"{site.address}/api/feedback", data={"id": kept, "liked": False, "reason": HOSTILE[:900]}
    )
    page.goto(f"{site.address}/officers")
    page.get_by_label("Khóa truy cập").fill(site.access.keys.issue(f"A {PAYLOADS[0]}", {Scope.REVIEW}).secret)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Không thích 1").wait_for()
    shown_as_text(page.locator("body").inner_text())
    for path in (f"questions/{kept}", f"questions/{kept}/delete", "missed", "export"):
        page.goto(f"{site.address}/officers/{path}")
        assert page.locator("main").inner_text()
    page.goto(f"{site.address}/officers/questions/{kept}")
    shown_as_text(page.locator("main").inner_text())


def test_in_the_widget(visit: Visit, site: Site) -> None:
    visit.page.goto(site.portal)
    widget = Widget(visit)
    widget.open()
    for question in (QUESTION, HOSTILE[:3900]):
        widget.ask(question)
    shown_as_text(widget.dialog.inner_text())
