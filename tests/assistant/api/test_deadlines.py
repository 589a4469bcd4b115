"""GET /api/deadlines: the sample is asked on 15/06/2025."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN

CLOUD, COURSES, REPORT = "PL02/I/4.2", "PL02/I/4.3", "III/8"


def found(client: TestClient, **asked: Any) -> list[str]:
    reply = client.get("/api/deadlines", params=asked)
    assert reply.status_code == 200, reply.text
    return [row["address"] for row in reply.json()["rows"]]


@pytest.mark.parametrize(
    ("asked", "addresses"),
    [
        ({}, [CLOUD, COURSES, REPORT]),
        ({"state": "upcoming"}, [CLOUD]),
        ({"state": "passed"}, []),
        ({"state": "recurring"}, [COURSES]),
        ({"state": "unread"}, [REPORT]),
        ({"agency": "so noi vu"}, [CLOUD, COURSES]),
        ({"agency": "so noi vu", "role": "lead"}, [COURSES]),
        ({"agency": "Các sở"}, [REPORT]),
        ({"role": "carry_out"}, [REPORT]),
        ({"year": 2024}, [CLOUD]),
        ({"q": "kết quả"}, [REPORT]),
        ({"under": "PL02"}, [CLOUD, COURSES]),
        ({"province": "Nam Định"}, []),
        ({"limit": 1, "offset": 1}, [COURSES]),
    ],
)
def test_deadlines_are_filtered_and_in_order_of_time(
    client: TestClient, asked: dict[str, Any], addresses: list[str]
) -> None:
    assert found(client, **asked) == addresses


def test_a_row_says_what_is_due_when_and_how_that_stands(client: TestClient) -> None:
    rows = client.get("/api/deadlines").json()["rows"]
    assert rows[0] == {
        "plan_id": PLAN.plan_id,
        "address": CLOUD,
        "label": "Phụ lục 02, phần I, dòng 4.2",
        "kind": "task",
        "what": "Xây dựng Cổng dữ liệu mở của tỉnh.",
        "agencies": ["Sở Thông tin và Truyền thông"],
        "time": "2023 - 2025",
        "last_day": "2025-12-31",
        "precision": "year",
        "recurring": False,
        "next_day": None,
        "state": "upcoming",
        "days_left": 199,
        "url": f"/plans/{PLAN.plan_id}#{CLOUD}",
    }
    assert (rows[2]["kind"], rows[2]["agencies"], rows[2]["time"]) == ("report", ["Các sở"], "trước 15/12")


def test_the_files_have_the_same_rows(client: TestClient) -> None:
    reply = client.get("/api/deadlines", params={"format": "csv", "state": "upcoming"})
    (row,) = csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig")))
    assert (row["address"], row["last_day"], row["days_left"]) == (CLOUD, "2025-12-31", "199")


def test_a_state_that_there_isnt_is_refused(client: TestClient) -> None:
    reply = client.get("/api/deadlines", params={"state": "late"})
    assert reply.status_code == 422
    assert reply.json()["detail"]["field"] == "state"


def test_it_is_another_reply_every_day(client: TestClient) -> None:
    assert "ETag" not in client.get("/api/deadlines").headers
