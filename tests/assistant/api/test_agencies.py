"""GET /api/agencies and /api/agencies/{agency}."""

from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, UNNUMBERED

HOME, NEWS = "Sở Nội vụ", "Sở Thông tin và Truyền thông"


def counted(client: TestClient, **asked: Any) -> dict[str, tuple[int, ...]]:
    reply = client.get("/api/agencies", params=asked)
    assert reply.status_code == 200, reply.text
    return {
        row["agency"]: (row["lead"], row["coordinate"], row["carry_out"], row["monitor"])
        for row in reply.json()["rows"]
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {HOME: (1, 1, 0, 0), NEWS: (1, 0, 0, 1)}),
        ({"agency": "so noi vu"}, {HOME: (1, 1, 0, 0)}),
        ({"role": "coordinate"}, {HOME: (1, 1, 0, 0)}),
        ({"role": "monitor"}, {NEWS: (1, 0, 0, 1)}),
        ({"agency": HOME, "role": "monitor"}, {}),
        ({"year": 2024}, {HOME: (0, 1, 0, 0), NEWS: (1, 0, 0, 0)}),
        ({"q": "ky nang"}, {HOME: (1, 0, 0, 0)}),
        ({"plan": UNNUMBERED.plan_id}, {}),
        ({"under": "PL01"}, {NEWS: (0, 0, 0, 1)}),
    ],
)
def test_agencies_are_counted_in_the_rows_asked_for(
    client: TestClient, asked: dict[str, Any], found: dict[str, tuple[int, ...]]
) -> None:
    assert counted(client, **asked) == found


def test_who_leads_most_and_then_does_most_comes_first(client: TestClient) -> None:
    assert list(counted(client)) == [HOME, NEWS]


def test_an_agency_is_told_with_all_its_duties(client: TestClient) -> None:
    reply = client.get(f"/api/agencies/{quote('so noi vu')}").json()
    (plan,) = reply["plans"]
    assert (reply["agency"], reply["collective"]) == (HOME, False)
    assert (plan["plan_id"], plan["plan"], plan["province"]) == (PLAN.plan_id, PLAN.citation, PLAN.province)
    assert [row["address"] for row in plan["lead"]] == ["PL02/I/4.3"]
    assert [row["address"] for row in plan["coordinate"]] == ["PL02/I/4.2"]
    assert [row["when"] for row in plan["receives"]] == ["trước 15/12"]
    assert plan["lead"][0]["url"] == f"/plans/{PLAN.plan_id}#PL02/I/4.3"


def test_notes_stand_apart_from_what_the_plans_say(client: TestClient) -> None:
    notes = client.get(f"/api/agencies/{quote(NEWS)}").json()["notes"]
    assert len(notes) == 1
    assert "Sở Khoa học và Công nghệ" in notes[0]


def test_an_agency_that_no_register_names_isnt_there(client: TestClient) -> None:
    reply = client.get(f"/api/agencies/{quote('Sở Y tế')}")
    assert reply.status_code == 404
    assert reply.json()["detail"]["code"] == "agency_not_found"
    assert "Sở Y tế" in reply.json()["detail"]["message"]


def test_a_name_with_a_slash_is_one_name(client: TestClient) -> None:
    reply = client.get(f"/api/agencies/{quote('Sở Y tế/Sở Nội vụ', safe='')}")
    assert reply.json()["detail"]["code"] == "agency_not_found"
