"""GET /api/search: the clauses found, best first, over a small index that is really searched."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, UNNUMBERED

QUESTION = "Xây dựng Cổng dữ liệu mở"


@pytest.fixture(scope="module")
def found(searchable: FastAPI) -> Iterator[TestClient]:
    with TestClient(searchable, raise_server_exceptions=False) as client:
        yield client


def test_the_clause_that_says_it_comes_first_with_all_that_a_citation_needs(found: TestClient) -> None:
    reply = found.get("/api/search", params={"q": QUESTION})
    assert reply.status_code == 200
    body = reply.json()
    assert body["total"] >= len(body["rows"]) > 1
    best = body["rows"][0]
    marked = [best["text"][start:end] for start, end in best.pop("highlights")]
    assert marked[0] == "Xây dựng Cổng dữ liệu mở"
    assert 0 < best.pop("relevance") <= 1
    assert best.pop("text").startswith("Nội dung: Xây dựng Cổng dữ liệu mở của tỉnh.")
    assert best == {
        "plan_id": PLAN.plan_id,
        "plan": PLAN.citation,
        "address": "PL02/I/4.2",
        "label": "Phụ lục 02, phần I, dòng 4.2",
        "heading": ["PHỤ LỤC 02"],
        "url": f"/plans/{PLAN.plan_id}#PL02/I/4.2",
    }


@pytest.mark.parametrize(
    ("asked", "plans"),
    [
        ({}, {PLAN.plan_id, UNNUMBERED.plan_id}),
        ({"plan": UNNUMBERED.plan_id}, {UNNUMBERED.plan_id}),
        ({"plan": [PLAN.plan_id, UNNUMBERED.plan_id]}, {PLAN.plan_id, UNNUMBERED.plan_id}),
        ({"province": "nam dinh"}, {UNNUMBERED.plan_id}),
        ({"province": "Cà Mau"}, set()),
        ({"plan": PLAN.plan_id, "province": "Nam Định"}, set()),
    ],
)
def test_nothing_is_found_outside_what_is_asked_for(
    found: TestClient, asked: dict[str, str], plans: set[str]
) -> None:
    body = found.get("/api/search", params={"q": "mục tiêu dữ liệu", "limit": 100, **asked}).json()
    assert {row["plan_id"] for row in body["rows"]} == plans
    assert body["total"] == len(body["rows"])


def test_an_earlier_question_says_what_is_meant(found: TestClient) -> None:
    alone = found.get("/api/search", params={"q": "Ai chủ trì?"}).json()["rows"]
    after = found.get("/api/search", params={"q": "Ai chủ trì?", "history": [QUESTION]}).json()["rows"]
    assert after[0]["address"] == "PL02/I/4.2"
    assert after[0]["relevance"] > max((row["relevance"] for row in alone), default=0)


def test_pages_follow_one_another(found: TestClient) -> None:
    whole = found.get("/api/search", params={"q": QUESTION, "limit": 4}).json()["rows"]
    first = found.get("/api/search", params={"q": QUESTION, "limit": 2})
    second = found.get(first.links["next"]["url"].replace("?", "/api/search?"))
    assert [*first.json()["rows"], *second.json()["rows"]] == whole


@pytest.mark.parametrize(
    ("asked", "code", "field", "says"),
    [
        ({}, "missing", "q", "q"),
        ({"q": " \n"}, "empty_question", "q", "trống"),
        ({"q": "a" * 4001}, "too_long", "q", "4.001"),
        ({"q": "a\x00b"}, "control_characters", "q", "ký tự điều khiển"),
        ({"q": "a", "history": ["b" * 4001]}, "too_long", "history", "4.000"),
        ({"q": "a", "history": ["b"] * 101}, "history_too_long", "history", "101"),
        ({"q": "a", "plan": "x"}, "unknown_plan", "plan", PLAN.plan_id),
        ({"q": "a", "limit": 1001}, "wrong_value", "limit", "1000"),
    ],
)
def test_what_cannot_be_searched_is_refused_in_words_that_help(
    found: TestClient, asked: dict[str, str], code: str, field: str, says: str
) -> None:
    reply = found.get("/api/search", params=asked)
    assert reply.status_code == 422
    detail = reply.json()["detail"]
    assert (detail["code"], detail["field"]) == (code, field)
    assert says in detail["message"]


def test_a_question_is_not_for_shared_caches(found: TestClient) -> None:
    assert "private" in found.get("/api/search", params={"q": QUESTION}).headers["cache-control"]
