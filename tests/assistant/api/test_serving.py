"""Start-up and failure, the documentation, sub-paths, the pages of the plans."""

import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from corpus.errors import EmbeddingError, HoiKeHoachError, IndexMissingError, ManifestError, StorageError
from tests.assistant.api.sample import CLAUSES, PLAN, SampleAssistant


def test_health_and_readiness(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    ready = client.get("/ready").json()
    assert (ready["status"], ready["generation"], ready["clauses"], len(ready["plans"])) == (
        "ready",
        "g1",
        9,
        2,
    )


def test_a_loader_is_called_at_startup_and_its_assistant_closed(assistant: SampleAssistant) -> None:
    loaded = SampleAssistant(assistant.store, assistant.settings)
    with TestClient(create_app(lambda: loaded, loaded.settings)) as client:
        assert client.get("/ready").status_code == 200
        assert not loaded.closed
    assert loaded.closed


def test_before_startup_is_over_nothing_but_health_is_answered(assistant: SampleAssistant) -> None:
    client = TestClient(create_app(lambda: assistant, assistant.settings))
    assert client.get("/health").status_code == 200
    assert (client.get("/ready").status_code, client.get("/ready").json()["detail"]["code"]) == (
        503,
        "starting",
    )


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (IndexMissingError, 503, "index_missing"),
        (EmbeddingError, 503, "embedding"),
        (StorageError, 503, "storage"),
        (ManifestError, 500, "internal"),
    ],
)
def test_without_an_index_it_serves_and_says_why(
    assistant: SampleAssistant, error: type[HoiKeHoachError], status: int, code: str
) -> None:
    def fail() -> SampleAssistant:
        raise error("/srv/data: what happened.", "The mend.")

    with TestClient(create_app(fail, assistant.settings), raise_server_exceptions=False) as client:
        assert client.get("/health").status_code == 200
        for reply in (
            client.get("/ready"),
            client.get("/api/tasks"),
            client.post("/api/ask", json={"question": "a"}),
        ):
            assert (reply.status_code, reply.json()["detail"]["code"]) == (status, code)
            assert "/srv/data" not in reply.text
        page = client.get(f"/plans/{PLAN.plan_id}")
        assert page.status_code == status
        assert page.headers["content-type"].startswith("text/html")


def test_the_unforeseen_is_a_reply_in_the_same_shape(assistant: SampleAssistant) -> None:
    def fail(*asked: object) -> None:
        raise ZeroDivisionError("điều bí mật")

    failing = SampleAssistant(assistant.store, assistant.settings, respond=fail)
    with TestClient(create_app(failing, failing.settings), raise_server_exceptions=False) as client:
        reply = client.post("/api/ask", json={"question": "a"})
    assert (reply.status_code, reply.json()["detail"]["code"]) == (500, "internal")
    assert "bí mật" not in reply.text


def test_openapi_describes_every_address_and_the_question(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert set(described["paths"]) >= {
        "/api/ask",
        "/api/ask/stream",
        "/api/search",
        "/api/plans",
        "/api/plans/{plan_id}",
        "/api/plans/{plan_id}/clauses",
        "/api/plans/{plan_id}/clauses/{address}",
        "/api/data-dictionary",
        "/api/references",
        "/api/tasks",
        "/api/targets",
        "/api/reporting-duties",
        "/api/legal-bases",
        "/api/definitions",
        "/api/money",
        "/health",
        "/ready",
        "/plans/{plan_id}",
    }
    schema = described["paths"]["/api/ask"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert schema["required"] == ["question"]
    answer = described["paths"]["/api/ask"]["post"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    assert answer == {"$ref": "#/components/schemas/AnswerReply"}


@pytest.mark.parametrize("address", ["/docs", f"/plans/{PLAN.plan_id}", "/plans/none"])
def test_pages_name_no_other_host_and_may_load_from_none(client: TestClient, address: str) -> None:
    reply = client.get(address)
    assert reply.headers["content-security-policy"].startswith("default-src 'self'")
    text = reply.text
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", text)


@pytest.fixture(scope="module")
def below(assistant: SampleAssistant) -> TestClient:
    settings = assistant.settings.model_copy(update={"root_path": "/ke-hoach"})
    return TestClient(create_app(assistant, settings))


@pytest.mark.parametrize("prefix", ["", "/ke-hoach"], ids=["stripped by the proxy", "kept by the proxy"])
def test_under_a_sub_path_every_link_has_it(below: TestClient, prefix: str) -> None:
    answer = below.post(f"{prefix}/api/ask", json={"question": "dữ liệu mở"}).json()
    assert answer["citations"][0]["url"] == f"/ke-hoach/plans/{PLAN.plan_id}#PL02/I/4.2"
    clause = below.get(f"{prefix}/api/plans/{PLAN.plan_id}/clauses/III/8").json()
    assert clause["next"]["url"] == f"/ke-hoach/plans/{PLAN.plan_id}#III/8/đ"
    assert below.get(f"{prefix}/api/tasks").json()["rows"][0]["url"].startswith("/ke-hoach/plans/")
    assert 'href="/ke-hoach/"' in below.get(f"{prefix}/plans/{PLAN.plan_id}").text
    docs = below.get(f"{prefix}/docs").text
    scripts = re.findall(r'(?:src|href)="([^"]+)"', docs)
    assert scripts
    assert all(script.startswith("/ke-hoach/") for script in scripts)
    assert "/ke-hoach/openapi.json" in docs


class Elements(HTMLParser):
    """The ids and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.shown = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_data(self, data: str) -> None:
        self.shown += data


def test_a_plans_page_has_every_clause_at_its_address_and_escapes_it(client: TestClient) -> None:
    reply = client.get(f"/plans/{PLAN.plan_id}")
    page = Elements(reply.text)
    assert page.ids == [clause.address for clause in CLAUSES]
    assert "Công bố <b>danh mục</b> & mở dữ liệu." in page.shown
    assert page.tags.count("script") == 1  # the page's own
    assert page.tags.count("table") == 1
    for clause in CLAUSES:
        for name, value in clause.cells:
            assert name in page.shown
            assert value in page.shown


def test_a_plan_that_is_not_there_is_a_page_that_says_so(client: TestClient) -> None:
    reply = client.get("/plans/<script>")
    assert reply.status_code == 404
    assert reply.headers["content-type"].startswith("text/html")
    assert "script" not in Elements(reply.text).tags
