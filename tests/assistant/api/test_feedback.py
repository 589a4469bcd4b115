"""POST /api/feedback and DELETE /api/questions/{id}."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.access import Scope
from assistant.settings import AssistantSettings
from tests.assistant.api.keeping_service import Service, serving
from tests.assistant.api.sample import SampleAssistant


@pytest.fixture
def service(operational: AssistantSettings, assistant: SampleAssistant) -> Iterator[Service]:
    with serving(assistant.store, operational) as running:
        yield running


@pytest.fixture(scope="module")
def one_service(assistant: SampleAssistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """For what never comes to the database."""
    folder = tmp_path_factory.mktemp("one")
    settings = AssistantSettings(_env_file=None, data_dir=folder, keep_questions=True)
    with serving(assistant.store, settings) as running:
        yield running


def test_feedback_stands_beside_its_question(service: Service) -> None:
    id = service.ask()["id"]
    for given in ({"liked": True}, {"liked": False, "reason": "thiếu hạn, gọi 0905123456"}):
        assert service.client.post("/api/feedback", json={"id": id, **given}).status_code == 204
    found = service.journal.get(id).feedback
    assert (found.liked, found.reason) == (False, "thiếu hạn, gọi [số điện thoại]")


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"liked": True}, "missing", "id"),
        ({"id": "a1"}, "missing", "liked"),
        ({"id": 5, "liked": True}, "wrong_type", "id"),
        ({"id": "a1", "liked": "yes"}, "wrong_type", "liked"),
        ({"id": "a1", "liked": True, "reason": ["x"]}, "wrong_type", "reason"),
        ({"id": "a1", "liked": True, "reason": "x" * 1001}, "too_long", "reason"),
        ({"id": "a1", "liked": True, "reason": "x\0"}, "control_characters", "reason"),
        ([], "malformed", None),
    ],
)
def test_malformed_feedback_is_refused(
    one_service: Service, given: Any, code: str, field: str | None
) -> None:
    reply = one_service.client.post("/api/feedback", json=given)
    detail = reply.json()["detail"]
    assert (reply.status_code, detail["code"], detail["field"]) == (422, code, field)


def test_feedback_on_what_is_not_kept_is_refused(service: Service) -> None:
    for id in ("khong-co", "", "a\0b", "'; DROP TABLE questions; --", "x" * 10_000):
        reply = service.client.post("/api/feedback", json={"id": id, "liked": True})
        assert (reply.status_code, reply.json()["detail"]["code"]) == (404, "question_not_found")


def test_a_service_that_keeps_nothing_says_so(tmp_path: Path, assistant: SampleAssistant) -> None:
    with serving(assistant.store, AssistantSettings(_env_file=None, data_dir=tmp_path)) as running:
        reply = running.client.post("/api/feedback", json={"id": "a1", "liked": True})
    assert (reply.status_code, reply.json()["detail"]["code"]) == (409, "not_kept")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("scope", [Scope.REVIEW, Scope.ADMIN])
def test_a_key_deletes_a_question(service: Service, scope: Scope) -> None:
    id, other = service.ask()["id"], service.ask()["id"]
    header = service.bearer(scope)
    assert service.client.delete(f"/api/questions/{id}", headers=header).status_code == 204
    assert service.journal.get(id) is None
    assert service.journal.get(other)
    assert service.client.delete(f"/api/questions/{id}", headers=header).status_code == 404


def test_without_a_key_that_opens_it_nothing_is_deleted(service: Service) -> None:
    id = service.ask()["id"]
    revoked = service.access.keys.issue("Lan", [Scope.ADMIN])
    service.access.keys.revoke(revoked.key.id)
    tried = {
        "nothing": {},
        "basic": {"Authorization": "Basic YTpi"},
        "empty": {"Authorization": "Bearer "},
        "wrong": {"Authorization": "Bearer hkh_x"},
        "revoked": {"Authorization": f"Bearer {revoked.secret}"},
        "another scope": service.bearer(Scope.ASK),
    }
    replies = {
        name: service.client.delete(f"/api/questions/{id}", headers=headers)
        for name, headers in tried.items()
    }
    assert {name: reply.status_code for name, reply in replies.items()} == {
        **dict.fromkeys(tried, 401),
        "another scope": 403,
    }
    assert replies["wrong"].headers["www-authenticate"] == "Bearer"
    assert all(revoked.secret not in reply.text for reply in replies.values())
    assert service.journal.get(id)
