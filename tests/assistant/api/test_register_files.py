"""The registers as CSV and XLSX."""

import csv
import io

import pytest
from openpyxl import load_workbook

from tests.assistant.api.sample import TASKS


def csv_rows(response) -> list[dict[str, str]]:
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def xlsx_rows(response) -> list[dict[str, object]]:
    names, *lines = load_workbook(io.BytesIO(response.content)).active.iter_rows(values_only=True)
    return [dict(zip(names, line, strict=True)) for line in lines]


@pytest.mark.parametrize(("format", "read"), [("csv", csv_rows), ("xlsx", xlsx_rows)])
@pytest.mark.parametrize("register", ["tasks", "targets"])
def test_a_file_has_the_rows_of_json(client, register, format, read):
    expected = client.get(f"/api/{register}").json()["rows"]
    response = client.get(f"/api/{register}", params={"format": format})
    assert response.status_code == 200
    assert f'filename="{register}.{format}"' in response.headers["content-disposition"]
    assert [row["address"] for row in read(response)] == [row["address"] for row in expected]


def test_agencies_and_missing_values(client):
    rows = csv_rows(client.get("/api/tasks", params={"format": "csv"}))
    assert rows[0]["lead"] == "; ".join(TASKS[0].lead)
    assert all(row["assigned_by"] == (task.assigned_by or "") for row, task in zip(rows, TASKS, strict=True))


def test_baselines_and_ranges(client):
    rows = xlsx_rows(client.get("/api/targets", params={"format": "xlsx"}))
    assert [(row["baseline.year"], row["baseline.value"]) for row in rows] == [(2021, "11,91%"), (None, None)]
    assert [row["value"] for row in rows] == [20, "50 - 60"]
    assert [row["comparator"] for row in rows] == [">=", "range"]


def test_the_second_sheet_of_a_workbook_says_where_the_data_come_from(client):
    book = load_workbook(io.BytesIO(client.get("/api/tasks", params={"format": "xlsx"}).content))
    assert book.sheetnames == ["tasks", "Nguồn và giấy phép"]


def test_filters_hold_for_files_too(client):
    rows = csv_rows(client.get("/api/tasks", params={"format": "csv", "limit": 1}))
    assert len(rows) == 1
