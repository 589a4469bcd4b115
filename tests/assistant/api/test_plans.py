"""GET /api/plans…: plans, outlines, clauses with their neighbours and references."""

from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import CLAUSES, PLAN, UNNUMBERED


def clause_of(client: TestClient, address: str) -> Any:
    return client.get(f"/api/plans/{PLAN.plan_id}/clauses/{quote(address, safe='')}").json()


def test_every_plan_is_listed_and_nothing_is_invented(client: TestClient) -> None:
    plans = client.get("/api/plans").json()
    assert [plan["plan_id"] for plan in plans] == [PLAN.plan_id, UNNUMBERED.plan_id]
    assert (plans[0]["number"], plans[0]["issued"]) == ("4181/KH-UBND", "2022-12-07")
    assert (plans[1]["number"], plans[1]["issued"]) == (None, None)


def test_one_plan_has_its_outline_and_all_addresses(client: TestClient) -> None:
    plan = client.get(f"/api/plans/{PLAN.plan_id}").json()
    assert plan["addresses"] == [clause.address for clause in CLAUSES]
    assert plan["outline"][0] == {
        "address": "III",
        "label": "Mục III",
        "url": f"/plans/{PLAN.plan_id}#III",
        "text": "III. NHIỆM VỤ",
    }
    assert (plan["tasks"], plan["targets"]) == (2, 1)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.address)
def test_every_clause_is_found_at_its_encoded_address(client: TestClient, clause: Any) -> None:
    found = clause_of(client, clause.address)
    assert (found["address"], found["text"], found["url"]) == (clause.address, clause.text, clause.url)
    assert found["source"] == [list(span) for span in clause.source]


def test_slashes_of_an_address_may_stay_as_they_are(client: TestClient) -> None:
    assert client.get(f"/api/plans/{PLAN.plan_id}/clauses/PL02/I/4.2").json()["address"] == "PL02/I/4.2"


def test_a_clause_knows_what_stands_around_it(client: TestClient) -> None:
    found = clause_of(client, "III/8/đ")
    assert [above["address"] for above in found["ancestors"]] == ["III", "III/8"]
    assert (found["previous"]["address"], found["next"]["address"]) == ("III/8", "III/8/đ/-1")


def test_a_reference_has_a_clause_a_document_or_the_reason_why_not(client: TestClient) -> None:
    inside, document, missing = clause_of(client, "III/8/đ")["references"]["out"]
    assert inside == {
        "text": "khoản 8 Mục III",
        "plan_id": PLAN.plan_id,
        "address": "III/8",
        "label": "Mục III, khoản 8",
        "url": f"/plans/{PLAN.plan_id}#III/8",
        "document": None,
        "unresolved": None,
        "remaining": False,
    }
    assert document["document"] == {
        "kind": "Nghị định",
        "number": "47/2020/NĐ-CP",
        "issued": "2020-04-09",
        "issuer": "Chính phủ",
        "title": "về dữ liệu số",
    }
    assert (document["address"], document["url"], document["unresolved"]) == (None, None, "other_document")
    assert (missing["text"], missing["unresolved"]) == ("Phụ lục 03", "nothing")


def test_a_clause_knows_who_refers_to_it_in_any_plan(client: TestClient) -> None:
    received = clause_of(client, "III/8")["references"]["in"]
    assert [(made["plan_id"], made["address"], made["text"]) for made in received] == [
        (PLAN.plan_id, "III/8/đ", "khoản 8 Mục III"),
        (UNNUMBERED.plan_id, "I", "khoản 8 Mục III Kế hoạch số 4181/KH-UBND"),
    ]
    assert received[1]["url"] == f"/plans/{UNNUMBERED.plan_id}#I"


def test_a_reference_to_another_plan_leads_there(client: TestClient) -> None:
    _, place, whole = client.get(f"/api/plans/{UNNUMBERED.plan_id}/clauses/I").json()["references"]["out"]
    assert (place["plan_id"], place["url"]) == (PLAN.plan_id, f"/plans/{PLAN.plan_id}#III/8")
    assert (whole["address"], whole["label"], whole["url"]) == (
        None, PLAN.citation, f"/plans/{PLAN.plan_id}",
    )  # fmt: skip
    (named,) = client.get(f"/api/plans/{PLAN.plan_id}").json()["named_by"]
    assert (named["plan_id"], named["address"]) == (UNNUMBERED.plan_id, "I")


def test_the_first_and_the_last_clause_have_one_neighbour(client: TestClient) -> None:
    assert clause_of(client, CLAUSES[0].address)["previous"] is None
    assert clause_of(client, CLAUSES[-1].address)["next"] is None


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/plans/no-such-plan", "plan_not_found"),
        ("/api/plans/no-such-plan/clauses/I", "plan_not_found"),
        (f"/api/plans/{PLAN.plan_id}/clauses/IX/9", "clause_not_found"),
        (f"/api/plans/{PLAN.plan_id}/clauses/%00", "clause_not_found"),
        ("/api/no-such-thing", "not_found"),
        ("/api/ask", "not_found"),
    ],
)
def test_what_is_not_there_is_said_in_the_one_shape(client: TestClient, address: str, code: str) -> None:
    reply = client.get(address)
    assert reply.status_code == 404
    assert reply.json()["detail"]["code"] == code
