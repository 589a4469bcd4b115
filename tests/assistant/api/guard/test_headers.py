"""Headers that hold browsers to this server, on whatever is replied."""

import re
from collections.abc import Callable

import pytest

from tests.assistant.api.guard.guarded import QUESTION, Guarded
from tests.assistant.api.sample import PLAN

Serve = Callable[..., Guarded]
EVERYWHERE = ("/", "/api/tasks", "/api/nothing", f"/plans/{PLAN.plan_id}", "/plans/none", "/docs", "/health")


def policy_of(header: str) -> dict[str, str]:
    return dict(part.strip().partition(" ")[::2] for part in header.split(";"))  # type: ignore[misc]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_reply_has_them(guarded: Serve, address: str) -> None:
    headers = guarded().come_from().get(address).headers
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")
    assert "camera=()" in headers["permissions-policy"]
    assert policy_of(headers["content-security-policy"])["frame-ancestors"] == "'self'"
    assert "strict-transport-security" not in headers


def test_refusals_and_failures_have_them_too(guarded: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    service = guarded(rate_limit="1/minute")
    monkeypatch.setattr("assistant.api.asking.answer_reply", None)
    client = service.come_from()
    for status in (500, 429):
        reply = client.post("/api/ask", json=QUESTION)
        assert (reply.status_code, reply.headers["x-content-type-options"]) == (status, "nosniff")
        assert "content-security-policy" in reply.headers


@pytest.mark.parametrize("address", EVERYWHERE)
def test_no_reply_lets_a_page_load_from_another_host(guarded: Serve, address: str) -> None:
    policy = policy_of(guarded().come_from().get(address).headers["content-security-policy"])
    known = {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}
    for name, sources in policy.items():
        assert {one for one in sources.split() if not one.startswith("'sha256-")} <= known, name


@pytest.mark.parametrize("address", [f"/plans/{PLAN.plan_id}", "/plans/none", "/docs"])
def test_our_pages_allow_of_what_is_inline_only_what_they_came_with(guarded: Serve, address: str) -> None:
    reply = guarded().come_from().get(address)
    policy = policy_of(reply.headers["content-security-policy"])
    for kind in ("script", "style"):
        sources = policy[f"{kind}-src"].split()
        assert "'unsafe-inline'" not in sources
        assert "'unsafe-eval'" not in sources
        assert len(sources) == 1 + len(re.findall(f"<{kind}>", reply.text))


def test_sites_that_may_frame_the_pages_are_named(guarded: Serve) -> None:
    site = "https://portal.example.vn"
    client = guarded(frame_ancestors=f"{site}, https://other.example.vn").come_from()
    policy = policy_of(client.get(f"/plans/{PLAN.plan_id}").headers["content-security-policy"])
    assert policy["frame-ancestors"] == f"'self' {site} https://other.example.vn"


def test_redirects_have_them_too(guarded: Serve) -> None:
    client = guarded(root_path="/ke-hoach").come_from()
    reply = client.get("/ke-hoach", follow_redirects=False)
    assert (reply.status_code, reply.headers["x-content-type-options"]) == (307, "nosniff")


def test_tls_only_is_told_where_it_is_set(guarded: Serve) -> None:
    assert (
        guarded(hsts=True).come_from().get("/health").headers["strict-transport-security"]
        == "max-age=31536000"
    )
