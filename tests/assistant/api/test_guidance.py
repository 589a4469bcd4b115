"""POST /api/guidance and GET /api/examples: shapes, links, refusals, what they count as."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api.guard.addresses import Part, part_of
from tests.assistant.api.examples import EXAMPLES
from tests.assistant.api.sample import PLAN
from tests.ingest.plans_read import reading_of

MISSING = {"question": "Đà Nẵng giao cơ quan nào xây dựng Cổng dữ liệu mở của tỉnh?"}


@pytest.fixture
def asked(searchable: FastAPI) -> Iterator[TestClient]:
    with TestClient(searchable, root_path="/ke-hoach") as client:
        yield client


def test_a_question_that_is_not_answered_is_helped_with_links_under_the_sub_path(asked: TestClient) -> None:
    help_ = asked.post("/api/guidance", json=MISSING).json()
    assert {name: len(rows) for name, rows in help_.items()} == {
        "choices": 0,
        "nearest": 0,
        "elsewhere": 1,
        "contacts": 0,
    }
    (other,) = help_["elsewhere"]
    assert (other["province"], other["plans"]) == ("Bình Thuận", [PLAN.plan_id])
    assert other["question"] == "Bình Thuận giao cơ quan nào xây dựng Cổng dữ liệu mở của tỉnh?"
    assert other["clause"]["url"] == f"/ke-hoach/plans/{PLAN.plan_id}#PL02/I/4.2"


@pytest.mark.parametrize("question", ["Bình Thuận giao cơ quan nào xây dựng Cổng dữ liệu mở?", "?!... ,,"])
def test_any_other_question_has_no_help(asked: TestClient, question: str) -> None:
    help_ = asked.post("/api/guidance", json={"question": question, "plans": [PLAN.plan_id]}).json()
    assert not any(help_.values())


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"question": " "}, "empty_question"),
        ({"question": "a" * 4001}, "too_long"),
        ({"question": "a", "plans": ["x"]}, "unknown_plan"),
        ({}, "missing"),
    ],
)
def test_it_refuses_what_asking_refuses(asked: TestClient, body: dict[str, object], code: str) -> None:
    reply = asked.post("/api/guidance", json=body)
    assert (reply.status_code, reply.json()["detail"]["code"]) == (422, code)


def test_examples_are_published_data(asked: TestClient) -> None:
    reply = asked.get("/api/examples")
    assert set(reply.json()) == {"citizens", "officers"}
    for question in (*reply.json()["citizens"], *reply.json()["officers"]):
        assert asked.post("/api/ask", json={"question": question}).json()["status"] == "answered"
    again = asked.get("/api/examples", headers={"If-None-Match": reply.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("method", "path", "part"),
    [
        ("POST", "/api/guidance", Part.QUESTIONS),
        ("GET", "/api/guidance", Part.API),
        ("GET", "/api/examples", Part.API),
    ],
)
def test_guidance_counts_as_a_question(method: str, path: str, part: Part) -> None:
    assert part_of({"type": "http", "method": method, "path": path, "root_path": ""}) is part


def test_the_example_in_the_description_shows_what_stands_in_the_plans() -> None:
    shown = EXAMPLES["guidance"]["replies"]["application/json"]
    pointed = [*shown["nearest"], *(one["clause"] for one in (*shown["elsewhere"], *shown["contacts"]))]
    assert len(pointed) > 3
    for one in pointed:
        clauses = {clause.address: clause for clause in reading_of(one["plan_id"]).clauses}
        assert (one["label"], one["text"]) == (
            clauses[one["address"]].label,
            clauses[one["address"]].text,
        )
