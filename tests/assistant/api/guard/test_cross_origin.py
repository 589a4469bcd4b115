"""Pages of other sites: closed to them, unless theirs is named; then without cookies."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from assistant.settings import AssistantSettings
from tests.assistant.api.guard.guarded import QUESTION, Guarded
from tests.assistant.api.sample import PLAN

Serve = Callable[..., Guarded]
PORTAL, STRANGER = "https://portal.example.vn", "https://stranger.example"
ALLOWED = "access-control-allow-origin"
ASKS = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


def test_by_default_no_page_of_another_site_is_let_in(guarded: Serve) -> None:
    client = guarded().come_from()
    assert ALLOWED not in client.get("/api/plans", headers={"Origin": PORTAL}).headers
    preflight = client.options("/api/ask", headers={"Origin": PORTAL, **ASKS})
    assert ALLOWED not in preflight.headers


@pytest.mark.parametrize(
    "address", ["/api/plans", "/api/v1/plans", f"/plans/{PLAN.plan_id}", "/v1/models", "/widget.js"]
)
@pytest.mark.parametrize("root", ["", "/ke-hoach"])
def test_a_named_site_reads_what_is_meant_for_sites(guarded: Serve, address: str, root: str) -> None:
    client = guarded(allowed_origins=PORTAL, root_path=root).come_from()
    reply = client.get(f"{root}{address}", headers={"Origin": PORTAL})
    assert reply.headers[ALLOWED] == PORTAL
    assert "Origin" in reply.headers["vary"]
    assert "access-control-allow-credentials" not in reply.headers
    assert ALLOWED not in client.get(f"{root}{address}", headers={"Origin": STRANGER}).headers


def test_a_named_site_asks_and_reads_refusals_too(guarded: Serve) -> None:
    client = guarded(allowed_origins=f"{PORTAL}, https://b.example.vn", rate_limit="1/minute").come_from()
    preflight = client.options("/api/ask/stream", headers={"Origin": PORTAL, **ASKS})
    assert (preflight.status_code, preflight.headers[ALLOWED]) == (200, PORTAL)
    for status in (200, 429):
        reply = client.post("/api/ask", json=QUESTION, headers={"Origin": PORTAL})
        assert (reply.status_code, reply.headers[ALLOWED]) == (status, PORTAL)
        assert "RateLimit-Remaining" in reply.headers["access-control-expose-headers"]
    assert client.options("/api/ask", headers={"Origin": STRANGER, **ASKS}).status_code == 400


@pytest.mark.parametrize("address", ["/officers/", "/mcp", "/", "/health", "/gradio_api/queue/join"])
def test_the_rest_stays_closed_even_to_named_sites(guarded: Serve, address: str) -> None:
    reply = guarded(allowed_origins=PORTAL).come_from().get(address, headers={"Origin": PORTAL})
    assert ALLOWED not in reply.headers


def test_any_site_can_be_let_in(guarded: Serve) -> None:
    reply = guarded(allowed_origins="*").come_from().get("/api/plans", headers={"Origin": STRANGER})
    assert reply.headers[ALLOWED] == "*"


@pytest.mark.parametrize(
    "origin", ["portal.example.vn", "https://portal.example.vn/path", "ftp://a.vn", "null"]
)
def test_what_is_no_origin_is_refused_at_start(origin: str) -> None:
    with pytest.raises(ValidationError):
        AssistantSettings(_env_file=None, allowed_origins=origin)
