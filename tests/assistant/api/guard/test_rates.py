"""How often one may ask: counted by address or by key, told in headers, anew after its window."""

from collections.abc import Callable

import pytest

from assistant.access import Scope
from tests.assistant.api.guard.conftest import Clock
from tests.assistant.api.guard.guarded import ASKING, OTHER, QUESTION, TOOL_CALL, Guarded
from tests.assistant.api.sample import PLAN

Serve = Callable[..., Guarded]


@pytest.mark.parametrize("address", ASKING)
def test_the_limit_holds_at_every_address_that_asks(guarded: Serve, clock: Clock, address: str) -> None:
    client = guarded(rate_limit="2/minute").come_from()
    for left in (1, 0):
        reply = client.post(address, json=ASKING[address])
        assert (reply.status_code, reply.headers["ratelimit-limit"]) == (200, "2")
        assert (reply.headers["ratelimit-remaining"], reply.headers["ratelimit-reset"]) == (str(left), "60")
    clock.now += 40.5
    refused = client.post(address, json=ASKING[address])
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == refused.headers["ratelimit-reset"] == "20"
    assert refused.headers["ratelimit-remaining"] == "0"
    clock.now += 19.6
    assert client.post(address, json=ASKING[address]).status_code == 200


def test_addresses_that_ask_are_counted_together(guarded: Serve, clock: Clock) -> None:
    client = guarded(rate_limit="4/minute").come_from()
    replies = [client.post(address, json=body).status_code for address, body in ASKING.items()]
    assert replies == [200, 200, 200, 200, 429]


def test_each_client_has_a_limit_of_its_own(guarded: Serve, clock: Clock) -> None:
    service = guarded(rate_limit="1/minute")
    for client in (service.come_from(), service.come_from(OTHER)):
        assert client.post("/api/ask", json=QUESTION).status_code == 200
        assert client.post("/api/ask", json=QUESTION).status_code == 429


def test_the_refusal_is_in_vietnamese_in_the_shape_of_its_address(guarded: Serve, clock: Clock) -> None:
    client = guarded(rate_limit="1/minute", reading_limit="1/minute").come_from()
    client.post("/api/ask", json=QUESTION)
    said = client.post("/api/ask", json=QUESTION).json()["detail"]
    assert (said["code"], "60 giây" in said["message"]) == ("too_often", True)
    error = client.post("/v1/chat/completions", json=ASKING["/v1/chat/completions"]).json()["error"]
    assert (error["type"], error["code"]) == ("rate_limit_error", "too_often")
    assert client.get("/api/tasks").status_code == 200
    page = client.get(f"/plans/{PLAN.plan_id}")
    assert (page.status_code, page.headers["content-type"]) == (429, "text/html; charset=utf-8")
    assert page.headers["retry-after"] == "60"


def test_reading_and_asking_are_counted_apart(guarded: Serve, clock: Clock) -> None:
    client = guarded(rate_limit="1/minute", reading_limit="2/minute").come_from()
    assert [client.get("/api/tasks").status_code for _ in range(3)] == [200, 200, 429]
    assert client.post("/api/ask", json=QUESTION).status_code == 200


@pytest.mark.parametrize("address", ["/health", "/ready"])
def test_watching_is_never_counted(guarded: Serve, clock: Clock, address: str) -> None:
    client = guarded(reading_limit="1/minute").come_from()
    assert {client.get(address).status_code for _ in range(5)} == {200}


def test_published_data_carries_no_ones_count(guarded: Serve, clock: Clock) -> None:
    headers = guarded().come_from().get("/api/tasks").headers
    assert not any(name.startswith("ratelimit") for name in headers)


def test_several_limits_hold_at_once_and_a_refusal_counts_for_none_of_the_longer(
    guarded: Serve, clock: Clock
) -> None:
    client = guarded(rate_limit="3/day;2/minute").come_from()

    def ask() -> tuple[int, str]:
        reply = client.post("/api/ask", json=QUESTION)
        return reply.status_code, reply.headers["ratelimit-limit"]

    assert [ask() for _ in range(4)] == [(200, "2"), (200, "2"), (429, "2"), (429, "2")]
    clock.now += 61
    assert [ask(), ask()] == [(200, "3"), (429, "3")]


def test_an_empty_setting_is_no_limit(guarded: Serve) -> None:
    client = guarded(rate_limit="", reading_limit="").come_from()
    replies = [client.post("/mcp", json=TOOL_CALL) for _ in range(40)]
    assert {reply.status_code for reply in replies} == {200}
    assert "ratelimit-limit" not in replies[0].headers


def test_a_key_has_its_own_limit_wherever_it_is_used(guarded: Serve, clock: Clock) -> None:
    service = guarded(rate_limit="1/minute", key_limit="2/minute")
    key, another = service.bearer(Scope.ASK), service.bearer(Scope.ASK)
    home, other = service.come_from(), service.come_from(OTHER)
    assert home.post("/api/ask", json=QUESTION, headers=key).headers["ratelimit-limit"] == "2"
    assert other.post("/api/ask", json=QUESTION, headers=key).status_code == 200
    assert other.post("/api/ask", json=QUESTION, headers=key).status_code == 429
    assert other.post("/api/ask", json=QUESTION, headers=another).status_code == 200
    assert home.post("/api/ask", json=QUESTION).status_code == 200


@pytest.mark.parametrize(
    "given", ["Bearer sk-anything", f"Bearer hkh_{'0' * 12}_{'a' * 43}", "Basic eDp5", "Bearer"]
)
def test_what_is_no_key_here_is_passed_over_and_its_sender_counted_by_address(
    guarded: Serve, clock: Clock, given: str
) -> None:
    client = guarded(rate_limit="1/minute").come_from()
    asked = [client.post("/api/ask", json=QUESTION, headers={"Authorization": given}) for _ in range(2)]
    assert [reply.status_code for reply in asked] == [200, 429]
