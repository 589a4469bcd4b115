"""Which addresses and methods there are: versions, HEAD, OPTIONS, 405 with Allow, 404."""

import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from tests.assistant.api.sample import PLAN, SampleAssistant

PUBLISHED = [
    "/api/plans",
    f"/api/plans/{PLAN.plan_id}",
    f"/api/plans/{PLAN.plan_id}/clauses",
    f"/api/plans/{PLAN.plan_id}/clauses/III%2F8%2F%C4%91",
    "/api/tasks?year=2024",
    "/api/targets?format=csv",
    "/api/references",
    "/api/data-dictionary",
]


@pytest.mark.parametrize("address", PUBLISHED)
def test_the_versioned_prefix_serves_the_same(client: TestClient, address: str) -> None:
    plain, versioned = client.get(address), client.get(address.replace("/api/", "/api/v1/"))
    assert plain.status_code == versioned.status_code == 200
    assert plain.content == versioned.content


def test_questions_have_the_versioned_prefix_too(client: TestClient) -> None:
    asked = {"question": "Cổng dữ liệu mở?"}
    assert client.post("/api/v1/ask", json=asked).json() == client.post("/api/ask", json=asked).json()


@pytest.mark.parametrize("prefix", ["", "/ke-hoach"])
def test_versions_stand_under_a_sub_path(assistant: SampleAssistant, prefix: str) -> None:
    settings = assistant.settings.model_copy(update={"root_path": "/ke-hoach"})
    below = TestClient(create_app(assistant, settings))
    row = below.get(f"{prefix}/api/v1/tasks").json()["rows"][0]
    assert row["url"].startswith("/ke-hoach/plans/")


@pytest.mark.parametrize("address", [*PUBLISHED, f"/plans/{PLAN.plan_id}", "/health", "/ready"])
def test_head_is_get_without_the_body(client: TestClient, address: str) -> None:
    sent = {"X-Request-ID": "one"}
    whole, head = client.get(address, headers=sent), client.head(address, headers=sent)
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers == whole.headers


def test_head_of_what_is_not_there_is_404(client: TestClient) -> None:
    assert client.head("/api/nothing").status_code == 404


@pytest.mark.parametrize(
    ("method", "address", "allowed"),
    [
        ("GET", "/api/ask", "OPTIONS, POST"),
        ("GET", "/api/v1/ask/stream", "OPTIONS, POST"),
        ("POST", "/api/tasks", "GET, HEAD, OPTIONS"),
        ("DELETE", f"/api/plans/{PLAN.plan_id}", "GET, HEAD, OPTIONS"),
        ("PUT", f"/api/plans/{PLAN.plan_id}/clauses/III/8", "GET, HEAD, OPTIONS"),
        ("TRACE", "/health", "GET, HEAD, OPTIONS"),
        ("INVENTED", "/ready", "GET, HEAD, OPTIONS"),
        ("POST", f"/plans/{PLAN.plan_id}", "GET, HEAD, OPTIONS"),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(
    client: TestClient, method: str, address: str, allowed: str
) -> None:
    reply = client.request(method, address)
    assert (reply.status_code, reply.headers["allow"]) == (405, allowed)
    if address.startswith("/api"):
        assert reply.json()["detail"]["code"] == "wrong_method"
        assert allowed in reply.json()["detail"]["message"]


def test_options_name_the_methods(client: TestClient) -> None:
    reply = client.options("/api/v1/tasks")
    assert (reply.status_code, reply.headers["allow"], reply.content) == (204, "GET, HEAD, OPTIONS", b"")


@pytest.mark.parametrize("address", ["/api/%0A", "/api/plans/x/clauses/%0AI", "/nothing", "/api"])
def test_what_no_route_takes_is_said_in_the_same_shape(client: TestClient, address: str) -> None:
    reply = client.get(address)
    assert (reply.status_code, reply.json()["detail"]["code"]) == (404, "not_found")


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "TRACE"])
def test_an_unknown_address_is_404_whatever_the_method(client: TestClient, method: str) -> None:
    reply = client.request(method, "/api/v1/nothing")
    assert (reply.status_code, reply.json()["detail"]["code"]) == (404, "not_found")
