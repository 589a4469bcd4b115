"""The switches that turn the chat or the API off."""

from collections.abc import Callable

import pytest

from tests.assistant.api.guard.guarded import ASKING, Guarded
from tests.assistant.api.sample import PLAN

Serve = Callable[..., Guarded]
BROWSER = {"Accept": "text/html,application/xhtml+xml"}


@pytest.mark.parametrize("address", [*ASKING, "/api/feedback"])
def test_the_api_off_says_so_kindly(guarded: Serve, address: str) -> None:
    reply = guarded(api_enabled=False).come_from().post(address, json={})
    assert (reply.status_code, "api_off" in reply.text, "ngừng phục vụ" in reply.text) == (503, True, True)
    assert reply.headers["retry-after"] == "3600"


@pytest.mark.parametrize("address", ["/health", "/ready", f"/plans/{PLAN.plan_id}", "/openapi.json"])
@pytest.mark.parametrize("switch", ["api_enabled", "chat_enabled"])
def test_the_rest_stays(guarded: Serve, switch: str, address: str) -> None:
    assert guarded(**{switch: False}).come_from().get(address).status_code == 200


def test_the_chat_off_is_a_page_for_browsers_and_data_for_programs(guarded: Serve) -> None:
    client = guarded(chat_enabled=False).come_from()
    page = client.get("/", headers=BROWSER)
    assert (page.status_code, page.headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert "Trang hỏi đáp tạm thời ngừng phục vụ" in page.text
    data = client.post("/gradio_api/queue/join", json={})
    assert (data.status_code, data.json()["detail"]["code"]) == (503, "chat_off")
    assert client.post("/api/ask", json=ASKING["/api/ask"]).status_code == 200
