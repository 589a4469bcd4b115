"""What requests are counted by."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.api.guard.callers import counted_address
from tests.assistant.api.guard.guarded import CHAT_TURN, HOME, OTHER, Guarded

Serve = Callable[..., Guarded]


def scope_of(host: str | None, forwarded: bool = False) -> dict[str, Any]:
    headers = [(b"x-forwarded-for", b"1.2.3.4")] if forwarded else []
    return {"type": "http", "headers": headers, "client": None if host is None else (host, 1)}


@pytest.mark.parametrize(
    ("host", "forwarded", "counted"),
    [
        ("192.0.2.1", False, "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", False, "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", False, "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", False, "192.0.2.1"),
        ("127.0.0.1", False, None),
        ("127.0.0.1", True, "127.0.0.1"),
        ("::1", False, None),
        ("::1", True, "::/64"),
        ("::ffff:127.0.0.1", False, None),
        (None, False, None),
        ("testclient", False, None),
        ("unknown", True, "unknown"),
    ],
)
def test_an_address_is_counted_by_its_site(host: str | None, forwarded: bool, counted: str | None) -> None:
    assert counted_address(scope_of(host, forwarded)) == counted


PROXY = "10.0.0.5"


@pytest.mark.parametrize(
    ("trusted", "peer", "forwarded", "counted"),
    [
        ("", PROXY, HOME, PROXY),
        ("10.0.0.0/8", PROXY, HOME, HOME),
        ("10.0.0.5", PROXY, HOME, HOME),
        ("10.0.0.6", PROXY, HOME, PROXY),
        ("10.0.0.0/8", OTHER, HOME, OTHER),
        ("10.0.0.0/8", PROXY, f"{OTHER}, {HOME}", HOME),
        ("10.0.0.0/8", PROXY, f"{OTHER}, {HOME}, 10.9.9.9", HOME),
        ("10.0.0.0/8", PROXY, f"{OTHER}, 203.0.113.4, {HOME}:1234", HOME),
        ("10.0.0.0/8, 2001:db8::/32", "2001:db8::1", "[2001:dba:1:2::7]:80", "2001:dba:1:2::/64"),
    ],
)
def test_a_trusted_proxy_alone_is_believed_and_only_its_own_word(
    guarded: Serve, trusted: str, peer: str, forwarded: str, counted: str
) -> None:
    service = guarded(trusted_proxies=trusted, rate_limit="1/minute")
    seen: list[str | None] = []
    admissions = service.app.state.guard._admissions

    async def noting(scope: Any) -> None:
        seen.append(counted_address(scope))

    admissions.admit = noting
    service.come_from(peer).get("/api/plans", headers={"X-Forwarded-For": forwarded})
    assert seen == [counted]


@pytest.mark.parametrize(("trusted", "secure"), [("10.0.0.0/8", True), ("", False)])
def test_tls_is_what_a_trusted_proxy_says(guarded: Serve, trusted: str, secure: bool) -> None:
    client = guarded(trusted_proxies=trusted).come_from(PROXY)
    reply = client.post(
        "/v1/chat/completions",
        json=CHAT_TURN,
        headers={"X-Forwarded-Proto": "https"},
    )
    assert ("https://testserver/plans/" in reply.text) == secure
