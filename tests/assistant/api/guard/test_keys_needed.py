"""The API for those with a key only."""

from collections.abc import Callable

import pytest

from assistant.access import Scope
from tests.assistant.api.guard.guarded import ASKING, QUESTION, Guarded
from tests.assistant.api.sample import PLAN

Serve = Callable[..., Guarded]


@pytest.mark.parametrize("address", ASKING)
@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer sk-anything"}])
def test_without_a_key_nothing_is_asked(guarded: Serve, address: str, given: dict[str, str]) -> None:
    reply = guarded(api_needs_key=True).come_from().post(address, json=ASKING[address], headers=given)
    assert (reply.status_code, reply.headers["www-authenticate"]) == (401, "Bearer")
    assert "key_needed" in reply.text


@pytest.mark.parametrize("address", ["/api/tasks", "/api/nothing", "/v1/models"])
def test_nothing_is_read_either(guarded: Serve, address: str) -> None:
    assert guarded(api_needs_key=True).come_from().get(address).status_code == 401


@pytest.mark.parametrize("address", ["/health", "/ready", f"/plans/{PLAN.plan_id}", "/docs", "/openapi.json"])
def test_pages_stay_open(guarded: Serve, address: str) -> None:
    assert guarded(api_needs_key=True).come_from().get(address).status_code == 200


@pytest.mark.parametrize(
    ("scope", "asking", "reading"), [(Scope.ASK, 200, 200), (Scope.ADMIN, 200, 200), (Scope.REVIEW, 403, 200)]
)
def test_a_key_opens_what_its_scope_says(guarded: Serve, scope: Scope, asking: int, reading: int) -> None:
    service = guarded(api_needs_key=True)
    key, client = service.bearer(scope), service.come_from()
    assert client.post("/api/ask", json=QUESTION, headers=key).status_code == asking
    assert client.get("/api/tasks", headers=key).status_code == reading


def test_a_revoked_key_opens_nothing(guarded: Serve) -> None:
    service = guarded(api_needs_key=True)
    issued = service.access.keys.issue("Lan", [Scope.ASK])
    service.access.keys.revoke(issued.key.id)
    given = {"Authorization": f"Bearer {issued.secret}"}
    assert service.come_from().get("/api/tasks", headers=given).status_code == 401
