"""The plans' own pages: alone they have a header of their own, in the site they have the site's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import PLAN, UNNUMBERED, SampleAssistant, sample_store
from ui.plans.framing import plan_frame
from ui.plans.routes import router

ROOT = "/ke-hoach"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    store = sample_store(tmp_path_factory.mktemp("framed"))
    settings = AssistantSettings(data_dir=Path("unused"), root_path=ROOT)
    made = create_app(SampleAssistant(store, settings), settings)
    made.include_router(router)
    yield made
    store.close()


@pytest.fixture
def alone(app: FastAPI) -> TestClient:
    app.state.frame = None
    return TestClient(app)


@pytest.fixture
def framed(app: FastAPI) -> TestClient:
    app.state.frame = plan_frame(ROOT)
    return TestClient(app)


def read(client: TestClient, path: str) -> str:
    return client.get(f"{ROOT}{path}", headers={"Accept": "text/html"}).text


@pytest.mark.parametrize("path", [f"/plans/{PLAN.plan_id}", "/plans/nope"])
def test_the_site_surrounds_the_page_of_a_plan_and_of_a_failure(framed: TestClient, path: str) -> None:
    page = read(framed, path)
    assert f'href="{ROOT}/site/site/site.css"' in page
    assert f'href="{ROOT}/tasks"' in page
    assert "system-ui" not in page


@pytest.mark.parametrize("path", [f"/plans/{PLAN.plan_id}", "/plans/nope"])
def test_without_a_site_the_page_stands_alone(alone: TestClient, path: str) -> None:
    page = read(alone, path)
    assert "stylesheet" not in page
    assert f'<a class="home" href="{ROOT}/">' in page
    assert "system-ui" in page


def test_a_plan_leads_to_what_the_site_has_of_it(framed: TestClient) -> None:
    page = read(framed, f"/plans/{PLAN.plan_id}")
    for path in ("/tasks?plan=", "/targets?plan=", "/references/", "/#plans="):
        assert f'href="{ROOT}{path}{PLAN.plan_id}"' in page
    assert f'href="{ROOT}/tasks?plan={UNNUMBERED.plan_id}"' not in read(
        framed, f"/plans/{UNNUMBERED.plan_id}"
    )


def test_the_policy_lets_nothing_else_in(framed: TestClient) -> None:
    reply = framed.get(f"{ROOT}/plans/{PLAN.plan_id}")
    policy = reply.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.count("'sha256-") == 2


@pytest.mark.parametrize(
    ("asked", "there", "missing"),
    [
        ("", ("4181/KH-UBND", "Văn bản không in số"), ()),
        ("?q=nguyen+minh", ("4181/KH-UBND",), ("Văn bản không in số",)),
        ("?province=Nam+Định", ("Văn bản không in số",), ("4181/KH-UBND",)),
        ("?q=khongco", ("Không có văn bản nào khớp",), ("4181/KH-UBND",)),
    ],
)
def test_the_list_is_narrowed(
    framed: TestClient, asked: str, there: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    page = read(framed, f"/plans{asked}")
    assert all(words in page for words in there)
    assert not any(words in page for words in missing)


@pytest.mark.parametrize(("path", "status"), [("/references/nope", 404), ("/plans?sort=up", 422)])
def test_what_is_not_there_is_said_on_a_page_of_the_site(framed: TestClient, path: str, status: int) -> None:
    reply = framed.get(f"{ROOT}{path}", headers={"Accept": "text/html"})
    assert reply.status_code == status
    assert f'href="{ROOT}/plans"' in reply.text


def test_pages_that_have_not_changed_are_not_sent_again(framed: TestClient) -> None:
    for path in ("/plans", f"/references/{PLAN.plan_id}"):
        tag = framed.get(f"{ROOT}{path}").headers["ETag"]
        assert framed.get(f"{ROOT}{path}", headers={"If-None-Match": tag}).status_code == 304
