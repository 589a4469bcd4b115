"""GET /api/indicators…: what most provinces set first, and one of them side by side."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, UNNUMBERED

ECONOMY, SERVICES = "Tỷ trọng kinh tế số", "Dịch vụ công"


def listed(client: TestClient, **asked: Any) -> list[str]:
    reply = client.get("/api/indicators", params=asked)
    assert reply.status_code == 200, reply.text
    return [row["name"] for row in reply.json()["rows"]]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, [SERVICES, ECONOMY]),
        ({"q": "kinh te"}, [ECONOMY]),
        ({"q": "hộ nghèo"}, []),
        ({"plan": PLAN.plan_id}, [ECONOMY]),
        ({"province": "nam dinh"}, [SERVICES]),
        ({"year": 2025}, [ECONOMY]),
        ({"year": 2030}, []),
        ({"provinces": 2}, []),
        ({"limit": 1, "offset": 1}, [ECONOMY]),
    ],
)
def test_indicators_are_filtered(client: TestClient, asked: dict[str, Any], names: list[str]) -> None:
    assert listed(client, **asked) == names


def test_an_indicator_side_by_side(client: TestClient) -> None:
    told = client.get(f"/api/indicators/{ECONOMY}").json()
    assert (told["name"], told["unit"], told["years"], told["provinces"]) == (
        ECONOMY,
        "%",
        [2025],
        [PLAN.province],
    )
    own, silent = sorted(told["rows"], key=lambda row: row["value"] is None)
    assert (own["plan_id"], own["printed"], own["comparator"], own["value"]) == (
        PLAN.plan_id,
        "≥ 20%",
        ">=",
        20,
    )
    assert own["baseline"] == {"year": 2021, "value": "11,91%", "source": None}
    assert own["url"] == f"/plans/{PLAN.plan_id}#PL01/1"
    assert silent == {
        **dict.fromkeys(own),
        "plan_id": UNNUMBERED.plan_id,
        "province": UNNUMBERED.province,
        "plan": UNNUMBERED.citation,
        "monitor": [],
    }
    assert client.get(told["url"]).json() == told


def test_a_plan_that_sets_nothing_has_an_empty_cell_and_no_zero(client: TestClient) -> None:
    reply = client.get(f"/api/indicators/{ECONOMY}", params={"format": "csv"})
    rows = csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig")))
    own, silent = sorted(rows, key=lambda row: row["value"] == "")
    assert (own["value"], own["printed"]) == ("20.0", "≥ 20%")
    assert (silent["province"], silent["value"], silent["printed"]) == (UNNUMBERED.province, "", "")


def test_years_of_an_indicator_are_no_range(client: TestClient) -> None:
    reply = client.get("/api/indicators", params={"format": "csv", "q": "kinh tế"})
    (row,) = csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig")))
    assert (row["years"], row["plans"]) == ("2025", PLAN.plan_id)


def test_the_chart_as_a_picture(client: TestClient) -> None:
    reply = client.get(f"/api/indicators/{ECONOMY}/chart.png")
    assert (reply.status_code, reply.headers["content-type"]) == (200, "image/png")
    assert reply.content.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("address", "asked", "status", "code"),
    [
        ("ty-le-ho-ngheo", {}, 404, "indicator_not_found"),
        ("ty-le-ho-ngheo/chart.png", {}, 404, "indicator_not_found"),
        (f"{ECONOMY}/chart.png", {"plan": UNNUMBERED.plan_id}, 404, "no_chart"),
        (ECONOMY, {"plan": "x"}, 422, "unknown_plan"),
        (ECONOMY, {"format": "pdf"}, 422, "wrong_value"),
        ("", {"provinces": 0}, 422, "wrong_value"),
    ],
)
def test_what_cannot_be_told_is_refused(
    client: TestClient, address: str, asked: dict[str, Any], status: int, code: str
) -> None:
    reply = client.get(f"/api/indicators/{address}".rstrip("/"), params=asked)
    assert (reply.status_code, reply.json()["detail"]["code"]) == (status, code)
