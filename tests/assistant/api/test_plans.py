"""GET /api/plans…: plans, outlines, clauses with their neighbours and references."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.records import PlanReading
from corpus.store import ClauseWords, Store
from tests.assistant.api.sample import CLAUSES, PLAN, UNNUMBERED, SampleAssistant, clause


def clause_of(client: TestClient, address: str) -> Any:
    return client.get(f"/api/plans/{PLAN.plan_id}/clauses/{quote(address, safe='')}").json()


def test_every_plan_is_listed_and_nothing_is_invented(client: TestClient) -> None:
    plans = client.get("/api/plans").json()
    assert [plan["plan_id"] for plan in plans] == [PLAN.plan_id, UNNUMBERED.plan_id]
    assert (plans[0]["number"], plans[0]["issued"]) == ("4181/KH-UBND", "2022-12-07")
    assert (plans[1]["number"], plans[1]["issued"]) == (None, None)


def test_a_plan_says_its_period_and_how_much_it_holds(client: TestClient) -> None:
    plan, unnumbered = client.get("/api/plans").json()
    assert (plan["clauses"], plan["tasks"], plan["targets"], plan["references"]) == (8, 2, 1, 3)
    assert plan["period"] is None
    lines = client.get("/api/plans?format=csv").text.splitlines()
    assert "period.printed,period.first,period.last,period.outlook,period.address,clauses" in lines[0]
    assert lines[1].endswith(",,,,,,8,2,1,3")
    assert unnumbered["clauses"] == 1


def test_the_map_of_references_leads_to_both_ends(client: TestClient) -> None:
    found = client.get(f"/api/plans/{PLAN.plan_id}/reference-map").json()
    assert [section["address"] for section in found["sections"]][1:] == ["III", "III/8", "III/8/đ", "PL02"]
    (link,) = found["links"]
    (reference,) = link["references"]
    assert (link["start"], link["end"], reference["text"]) == ("III/8/đ", "III/8", "khoản 8 Mục III")
    assert reference["start"]["url"] == f"/plans/{PLAN.plan_id}#III/8/đ"
    assert [end["url"] for end in reference["ends"]] == [f"/plans/{PLAN.plan_id}#III/8"]
    assert [(one["kind"], one["reason"]) for one in found["beside"]] == [
        ("refers_here", None),
        ("document", "other_document"),
        ("unresolved", "nothing"),
    ]
    assert client.get("/api/plans/nope/reference-map").status_code == 404


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
    assert (found["previous"]["text"], found["next"]["text"]) == (CLAUSES[2].text, CLAUSES[4].text)
    assert found["citation"] == f"điểm đ khoản 8 Mục III {PLAN.citation}"


def test_a_row_has_its_cells(client: TestClient) -> None:
    assert clause_of(client, "III/8/đ")["cells"] == []
    assert clause_of(client, "PL02/I/4.2")["cells"] == [list(cell) for cell in CLAUSES[6].cells]


def test_a_reference_has_a_clause_a_document_or_the_reason_why_not(client: TestClient) -> None:
    inside, document, missing = clause_of(client, "III/8/đ")["references"]["out"]
    assert inside == {
        "text": "khoản 8 Mục III",
        "plan_id": PLAN.plan_id,
        "address": "III/8",
        "label": "Mục III, khoản 8",
        "title": "8. Dữ liệu số",
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
    assert (whole["address"], whole["label"], whole["title"], whole["url"]) == (
        None, PLAN.citation, PLAN.title, f"/plans/{PLAN.plan_id}",
    )  # fmt: skip
    (named,) = client.get(f"/api/plans/{PLAN.plan_id}").json()["named_by"]
    assert (named["plan_id"], named["address"]) == (UNNUMBERED.plan_id, "I")


def test_the_first_and_the_last_clause_have_one_neighbour(client: TestClient) -> None:
    assert clause_of(client, CLAUSES[0].address)["previous"] is None
    assert clause_of(client, CLAUSES[-1].address)["next"] is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [clause.address for clause in CLAUSES]),
        ({"kind": "heading"}, ["III", "III/8", "PL02"]),
        ({"under": "III/8"}, ["III/8", "III/8/đ", "III/8/đ/-1"]),
        ({"q": "du lieu mo", "kind": "row"}, ["PL02/I/4.2"]),
        ({"limit": 1, "offset": 1}, ["III"]),
    ],
)
def test_the_clauses_of_a_plan_are_listed(
    client: TestClient, asked: dict[str, Any], found: list[str]
) -> None:
    rows = client.get(f"/api/plans/{PLAN.plan_id}/clauses", params=asked).json()["rows"]
    assert [row["address"] for row in rows] == found
    whole = {clause.address: clause for clause in CLAUSES}
    assert all(row["text"] == whole[row["address"]].text for row in rows)


def test_the_place_of_a_clause_in_its_file_is_one_cell(client: TestClient) -> None:
    reply = client.get(f"/api/plans/{PLAN.plan_id}/clauses", params={"format": "csv", "limit": 1})
    assert reply.text.splitlines()[-1].endswith(",0-16")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"province": "nam dinh"}, [UNNUMBERED.plan_id]),
        ({"plan": PLAN.plan_id}, [PLAN.plan_id]),
        ({"limit": 1, "offset": 1}, [UNNUMBERED.plan_id]),
        ({"province": "Cà Mau"}, []),
        ({"q": "nguyen minh 4181"}, [PLAN.plan_id]),
        ({"q": "chuyển đổi số"}, [UNNUMBERED.plan_id]),
        ({"sort": "oldest"}, [PLAN.plan_id, UNNUMBERED.plan_id]),
        ({"sort": "province", "q": "kh"}, [PLAN.plan_id]),
    ],
)
def test_plans_are_filtered(client: TestClient, asked: dict[str, Any], found: list[str]) -> None:
    assert [plan["plan_id"] for plan in client.get("/api/plans", params=asked).json()] == found


TRICKY = (
    "III/2/-1/+2",
    "PL/B/IX/3~2",
    "II/1/a/*1",
    "III/8/đ",
    "CT/1",
    "DIEU3/2",
    "VI/2/p2",
    "so-ky-hieu",
    "II/7.1",
)


@pytest.mark.parametrize("encoded", [True, False])
@pytest.mark.parametrize("address", TRICKY)
def test_addresses_of_every_sign_are_reached(tmp_path: Path, address: str, encoded: bool) -> None:
    store = Store.create(tmp_path / "store.sqlite3")
    one = clause(address, "Điều khoản.")
    store.write_plan(PlanReading(PLAN, (one,)), [ClauseWords((), ())], np.zeros((1, 4), dtype=np.float32))
    settings = AssistantSettings(data_dir=tmp_path)
    client = TestClient(create_app(SampleAssistant(store, settings), settings))
    path = quote(address, safe="" if encoded else "/+*~")
    found = client.get(f"/api/plans/{PLAN.plan_id}/clauses/{path}")
    store.close()
    assert (found.status_code, found.json()["address"]) == (200, address)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/api/plans/no-such-plan", "plan_not_found"),
        ("/api/plans/no-such-plan/clauses/I", "plan_not_found"),
        (f"/api/plans/{PLAN.plan_id}/clauses/IX/9", "clause_not_found"),
        (f"/api/plans/{PLAN.plan_id}/clauses/%00", "clause_not_found"),
        ("/api/no-such-thing", "not_found"),
        ("/api/v1", "not_found"),
    ],
)
def test_what_is_not_there_is_said_in_the_one_shape(client: TestClient, address: str, code: str) -> None:
    reply = client.get(address)
    assert reply.status_code == 404
    assert reply.json()["detail"]["code"] == code
