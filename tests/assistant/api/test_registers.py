"""GET /api/tasks and /api/targets: what is asked for, and no other row."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api.filtering import RowFilter, task_fits
from assistant.deadlines import years_named
from corpus.registers import Task
from tests.assistant.api.sample import PLAN, UNNUMBERED

FIRST, SECOND = "PL02/I/4.2", "PL02/I/4.3"


def rows(client: TestClient, register: str, **asked: Any) -> list[str]:
    reply = client.get(f"/api/{register}", params=asked)
    assert reply.status_code == 200, reply.text
    return [row["address"] for row in reply.json()["rows"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [FIRST, SECOND]),
        ({"plan": PLAN.plan_id}, [FIRST, SECOND]),
        ({"plan": UNNUMBERED.plan_id}, []),
        ({"province": "binh thuan"}, [FIRST, SECOND]),
        ({"province": "Cà Mau"}, []),
        ({"agency": "Sở Nội vụ"}, [FIRST, SECOND]),
        ({"agency": "Sở Nội vụ", "role": "lead"}, [SECOND]),
        ({"agency": "Sở Nội vụ", "role": "coordinate"}, [FIRST]),
        ({"agency": "Sở Y tế"}, []),
        ({"role": "coordinate"}, [FIRST]),
        ({"role": "monitor"}, []),
        ({"year": 2024}, [FIRST]),
        ({"year": 2026}, []),
        ({"q": "cổng DỮ LIỆU"}, [FIRST]),
        ({"q": "ky nang"}, [SECOND]),
        ({"q": "cống"}, []),
        ({"under": "PL02/I"}, [FIRST, SECOND]),
        ({"under": "PL0"}, []),
        ({"under": SECOND}, [SECOND]),
        ({"limit": 1}, [FIRST]),
        ({"offset": 1}, [SECOND]),
        ({"limit": 0}, []),
    ],
)
def test_tasks_are_filtered(client: TestClient, asked: dict[str, Any], found: list[str]) -> None:
    assert rows(client, "tasks", **asked) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["PL01/1", "II/1/-2"]),
        ({"year": 2025}, ["PL01/1"]),
        ({"province": "Nam Định"}, ["II/1/-2"]),
        ({"agency": "Sở Thông tin và Truyền thông"}, ["PL01/1"]),
        ({"role": "lead"}, []),
        ({"q": "dịch vụ"}, ["II/1/-2"]),
        ({"plan": [PLAN.plan_id, UNNUMBERED.plan_id], "under": "II"}, ["II/1/-2"]),
    ],
)
def test_targets_are_filtered(client: TestClient, asked: dict[str, Any], found: list[str]) -> None:
    assert rows(client, "targets", **asked) == found


def test_a_page_of_rows_says_how_many_there_are(client: TestClient) -> None:
    assert client.get("/api/tasks", params={"limit": 1}).json()["total"] == 2


def test_a_task_row_has_the_contracts_fields(client: TestClient) -> None:
    assert client.get("/api/tasks").json()["rows"][1] == {
        "plan_id": PLAN.plan_id,
        "address": SECOND,
        "label": "Phụ lục 02, phần I, dòng 4.3",
        "task": "Bồi dưỡng kỹ năng số.",
        "lead": ["Sở Nội vụ"],
        "coordinate": [],
        "carry_out": [],
        "time": "Hằng năm",
        "product": None,
        "assigned_by": "III/8",
        "url": f"/plans/{PLAN.plan_id}#{SECOND}",
    }


def test_a_target_row_has_the_contracts_fields(client: TestClient) -> None:
    one, span = client.get("/api/targets").json()["rows"]
    assert one == {
        "plan_id": PLAN.plan_id,
        "address": "PL01/1",
        "label": "Phụ lục 01, dòng 1",
        "indicator": "Tỷ trọng kinh tế số",
        "year": 2025,
        "comparator": ">=",
        "value": 20,
        "unit": "%",
        "baseline": {"year": 2021, "value": "11,91%", "source": None},
        "monitor": ["Sở Thông tin và Truyền thông"],
        "url": f"/plans/{PLAN.plan_id}#PL01/1",
    }
    assert (span["comparator"], span["value"], span["baseline"]) == ("range", [50, 60], None)


@pytest.mark.parametrize(
    ("asked", "code", "field"),
    [
        ({"plan": "x"}, "unknown_plan", "plan"),
        ({"role": "boss"}, "wrong_value", "role"),
        ({"year": "sang năm"}, "wrong_value", "year"),
        ({"limit": 1001}, "wrong_value", "limit"),
        ({"limit": -1}, "wrong_value", "limit"),
        ({"offset": "x"}, "wrong_value", "offset"),
        ({"format": "pdf"}, "wrong_value", "format"),
    ],
)
def test_an_unusable_filter_is_refused(
    client: TestClient, asked: dict[str, Any], code: str, field: str
) -> None:
    reply = client.get("/api/tasks", params=asked)
    assert reply.status_code == 422
    assert (reply.json()["detail"]["code"], reply.json()["detail"]["field"]) == (code, field)
    assert reply.json()["detail"]["message"]


@pytest.mark.parametrize(
    ("time", "years"),
    [
        ("Tháng 8/2025", {2025}),
        ("2022-2025", {2022, 2023, 2024, 2025}),
        ("Từ năm 2023 – 2024", {2023, 2024}),
        ("Trước 30/6/2023; hoàn thành 2025", {2023, 2025}),
        ("Thường xuyên", set()),
        ("Quyết định 2044 ngày 1", {2044}),
        ("120250", set()),
    ],
)
def test_the_years_of_a_time_as_printed(time: str, years: set[int]) -> None:
    assert years_named(time) == years


def test_an_address_prefix_ends_at_a_segment() -> None:
    task = Task("p", "PLII/1", "Phụ lục II, dòng 1", "Việc")
    assert not task_fits(task, RowFilter(under="PLI"))
    assert task_fits(task, RowFilter(under="PLII/"))
