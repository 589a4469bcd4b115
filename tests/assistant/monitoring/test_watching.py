"""What is counted and logged of requests to the API; and what never is."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.access import Scope
from assistant.api import create_app
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import PLAN, SampleAssistant, sample_store, usual_answer

SECRET = "Số điện thoại của ông Nguyễn Văn Bí Mật"


class Counting(SampleAssistant):
    """The sample, which tells its answers as the real assistant does; "rơi" doesn't hold, "hỏng" fails."""

    def ask(self, question, history=(), plans=()):
        if "hỏng" in question:
            raise ZeroDivisionError(question)
        answer = replace(super().ask(question, history, plans), fell="rơi" in question)
        self.answered(answer)
        return answer


@pytest.fixture
def app(tmp_path: Path) -> Iterator[FastAPI]:
    store = sample_store(tmp_path)
    settings = AssistantSettings(data_dir=tmp_path / "data", root_path="/ke-hoach")
    yield create_app(Counting(store, settings, respond=usual_answer), settings)
    store.close()


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False, client=("127.0.0.1", 5)) as opened:
        yield opened


def figures(client: TestClient) -> dict[str, float]:
    reply = client.get("/metrics")
    assert reply.status_code == 200, reply.text
    lines = (line.rpartition(" ") for line in reply.text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, _, value in lines}


def test_requests_are_counted_by_template_and_status(client: TestClient) -> None:
    for address in (
        f"/api/plans/{PLAN.plan_id}",
        "/api/plans/khong-co",
        "/ke-hoach/api/v1/plans/khong-co",
        "/.env",
    ):
        client.get(address)
    client.request("DIEUBIMAT", "/api/plans/khong-co")
    found = figures(client)
    of_plan = 'hoikehoach_requests_total{method="GET",route="/api/plans/{plan_id}",status="%d"}'
    assert found[of_plan % 200] == 1
    assert found[of_plan % 404] == 2
    assert found['hoikehoach_request_seconds_count{route="/api/plans/{plan_id}"}'] == 3
    assert not [name for name in found if "khong-co" in name or ".env" in name or "DIEUBIMAT" in name]


def test_answers_are_counted_by_status_with_the_times_of_their_stages(client: TestClient) -> None:
    for question in ("dữ liệu mở", "rơi", SECRET):
        client.post("/api/ask", json={"question": question})
    found = figures(client)
    assert sum(value for name, value in found.items() if name.startswith("hoikehoach_answers_total")) == 3
    assert found["hoikehoach_grounding_falls_total"] == 1
    assert found['hoikehoach_stage_seconds_count{stage="total"}'] == 3
    assert not [name for name in found if "phrase_tokens" in name or "Mật" in name]


def test_the_index_is_named(client: TestClient) -> None:
    found = figures(client)
    assert found['hoikehoach_index_info{clauses="9",generation="g1",model="none"}'] == 1
    assert found["hoikehoach_index_built_timestamp_seconds"] == 1735776000


def test_a_question_that_could_not_be_kept_is_counted(app: FastAPI, client: TestClient) -> None:
    app.state.journal.count_missed()
    assert figures(client)["hoikehoach_journal_missed_total"] == 1


def test_each_request_is_one_line_without_a_word_of_it(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "assistant")
    asked = client.post("/api/ask?khoa=bimat", json={"question": SECRET}, headers={"X-Request-ID": "7f3a"})
    assert asked.headers["x-request-id"] == "7f3a"
    (line,) = [record for record in caplog.records if record.name == "assistant.access"]
    assert re.fullmatch(r"POST /api/ask 200 [\d.]+ ms 127\.0\.0\.0/24", line.getMessage())
    assert not re.search("Mật|bimat", caplog.text)


def test_a_failure_is_counted_logged_and_answered_with_its_id(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "assistant")
    reply = client.post("/api/ask", json={"question": "hỏng"}, headers={"X-Request-ID": "7f3b"})
    assert (reply.status_code, reply.headers["x-request-id"]) == (500, "7f3b")
    assert "POST /api/ask 500" in caplog.text
    assert figures(client)['hoikehoach_requests_total{method="POST",route="/api/ask",status="500"}'] == 1


@pytest.mark.parametrize(
    ("host", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("203.0.113.7", {}, 401),
        ("testclient", {}, 401),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}, 401),
        ("127.0.0.1", {"Forwarded": "for=203.0.113.7"}, 401),
    ],
)
def test_figures_are_for_the_machine_itself(
    app: FastAPI, host: str, headers: dict[str, str], status: int
) -> None:
    client = TestClient(app, client=(host, 5))
    assert client.get("/metrics", headers=headers).status_code == status


@pytest.mark.parametrize(("scope", "status"), [(Scope.ASK, 403), (Scope.REVIEW, 403), (Scope.ADMIN, 200)])
def test_or_for_a_key_of_an_administrator(app: FastAPI, scope: Scope, status: int) -> None:
    issued = app.state.access.keys.issue("Prometheus", [scope])
    client = TestClient(app, client=("203.0.113.7", 5))
    sent = {"Authorization": f"Bearer {issued.secret}"}
    assert client.get("/metrics", headers=sent).status_code == status


def test_networks_can_be_allowed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOIKEHOACH_METRICS_NETWORKS", "10.20.0.0/16, 2001:db8::/32")
    settings = AssistantSettings(data_dir=tmp_path)
    store = sample_store(tmp_path)
    app = create_app(SampleAssistant(store, settings), settings)
    assert TestClient(app, client=("10.20.3.4", 5)).get("/metrics").status_code == 200
    assert TestClient(app, client=("127.0.0.1", 5)).get("/metrics").status_code == 401
    store.close()
