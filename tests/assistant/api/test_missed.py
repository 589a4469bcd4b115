"""GET /api/missed."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.access import Scope
from assistant.journal import Feedback
from assistant.settings import AssistantSettings
from tests.assistant.api.keeping_service import Service, serving
from tests.assistant.api.sample import SampleAssistant
from tests.assistant.journal.factories import NOON


@pytest.fixture
def service(tmp_path: Path, assistant: SampleAssistant) -> Iterator[Service]:
    settings = AssistantSettings(_env_file=None, data_dir=tmp_path, keep_questions=True, keep_days=3650)
    with serving(assistant.store, settings) as running:
        yield running


def missed(service: Service, *scopes: Scope, **parameters: Any) -> Any:
    return service.client.get("/api/missed", params=parameters, headers=service.bearer(*scopes))


def dislike(service: Service, id: str, reason: str) -> None:
    assert service.journal.feedback(id, Feedback(False, reason, NOON))


def test_the_groups_say_all_that_an_officer_needs(service: Service) -> None:
    asked = service.ask()["id"]
    dislike(service, asked, "=Sai cơ quan")
    service.ask("Còn gì nữa?")
    reply = missed(service, Scope.REVIEW)
    assert reply.headers["cache-control"] == "no-store"
    body = reply.json()
    assert (body["total"], body["grouped"]) == (2, 2)
    [group] = body["groups"]
    assert (group["count"], group["disliked"]) == (2, 1)
    assert group["reasons"] == {"=Sai cơ quan": 1}
    assert group["statuses"] == {"answered": 1, "not_found": 1}
    assert [one["id"] for one in group["questions"]][-1] == asked
    assert [one["liked"] for one in group["questions"]] == [None, False]


def test_the_file_has_a_line_for_each_question(service: Service) -> None:
    for _ in range(2):
        dislike(service, service.ask()["id"], "=Sai cơ quan")
    reply = missed(service, Scope.REVIEW, format="csv")
    assert reply.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig"))))
    assert [(row["group"], row["group_count"], row["reason"]) for row in rows] == [
        ("1", "2", "'=Sai cơ quan")
    ] * 2
    assert reply.headers["cache-control"] == "no-store"


def test_only_a_key_that_may_review_opens_it(service: Service) -> None:
    assert service.client.get("/api/missed").status_code == 401
    assert missed(service, Scope.ASK).status_code == 403
    assert missed(service, Scope.ADMIN).status_code == 200


@pytest.mark.parametrize("parameters", [{"limit": 0}, {"limit": 2001}, {"format": "xlsx"}])
def test_other_parameters_are_refused(service: Service, parameters: dict[str, Any]) -> None:
    assert missed(service, Scope.REVIEW, **parameters).status_code == 422
