"""GET /tasks: the rows that the API gives for the same question, in a form that can be shared."""

import csv
import io
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.ui.tasks.pages import clauses, read, status, visitor
from ui.tasks.paging import Pages

PORTAL, COURSES = f"{PLAN.plan_id}#PL02/I/4.2", f"{PLAN.plan_id}#PL02/I/4.3"


@pytest.fixture(scope="module")
def client(assistant: SampleAssistant) -> TestClient:
    return visitor(assistant)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, "2 nhiệm vụ"),
        ({"province": "", "plan": "", "agency": "", "role": "", "year": "", "q": ""}, "2 nhiệm vụ"),
        ({"province": "Bình Thuận", "year": "2024"}, "1 nhiệm vụ"),
        ({"agency": "so noi vu", "role": "coordinate"}, "1 nhiệm vụ"),
        ({"q": "kỹ năng"}, "1 nhiệm vụ"),
        ({"year": "2031"}, "Không có nhiệm vụ nào khớp"),
    ],
)
def test_the_page_shows_the_rows_that_the_api_gives(
    client: TestClient, asked: dict[str, Any], told: str
) -> None:
    page = read(client, "/tasks", **asked)
    given = client.get("/api/tasks", params={name: value for name, value in asked.items() if value}).json()
    shown = [key for key in clauses(page) if key in {PORTAL, COURSES}]
    assert shown == [f"{row['plan_id']}#{row['address']}" for row in given["rows"]]
    assert status(page) == told


def test_the_clause_that_names_the_lead_is_linked_to_as_well(client: TestClient) -> None:
    assert clauses(read(client, "/tasks", q="kỹ năng")) == [f"{PLAN.plan_id}#III/8", COURSES]


def test_the_form_offers_what_occurs_and_shows_what_was_asked(client: TestClient) -> None:
    page = read(client, "/tasks", agency="so noi vu", year="2024", q="cổng")
    assert re.findall(r"<option( selected)?>(20\d\d)</option>", page) == [
        ("", "2023"),
        (" selected", "2024"),
        ("", "2025"),
    ]
    assert "<option selected>Sở Nội vụ</option>" in page
    assert "Nam Định" not in page, "its plan has no task"
    assert 'value="cổng"' in page


def test_agencies_lead_to_their_pages_and_bars_narrow_the_table(client: TestClient) -> None:
    page = read(client, "/tasks", province="Bình Thuận")
    assert 'href="/tasks/agencies?agency=S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5"' in page
    bars = re.findall(r'<li><a href="([^"]*)">([^<]*)</a> <span class="number">(\d+)</span>', page)
    assert [(name, count) for _, name, count in bars] == [
        ("Sở Nội vụ", "1"),
        ("Sở Thông tin và Truyền thông", "1"),
    ]
    narrowed = read(client, bars[0][0])
    assert [key for key in clauses(narrowed) if key != f"{PLAN.plan_id}#III/8"] == [COURSES]


def test_where_nothing_is_found_it_is_said_what_to_leave_off(client: TestClient) -> None:
    page = read(client, "/tasks", year="2031", q="cổng")
    offers = re.findall(r'<a class="chip" href="([^"]*)">(Bỏ: [^<]*)</a>', page)
    assert [words for _, words in offers] == ["Bỏ: năm 2031 (1 dòng)"]
    assert clauses(read(client, offers[0][0])) == [PORTAL]


@pytest.mark.parametrize("settings", [{}, {"api_enabled": False}, {"api_needs_key": True}])
def test_the_file_has_exactly_the_rows_also_where_the_api_is_closed(
    assistant: SampleAssistant, settings: dict[str, Any]
) -> None:
    client = visitor(assistant, **settings)
    (address,) = re.findall(r'href="(/tasks/download[^"]*csv[^"]*)"', read(client, "/tasks", q="kỹ năng"))
    reply = client.get(address)
    assert reply.headers["content-disposition"] == 'attachment; filename="tasks.csv"'
    (row,) = csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig")))
    assert (row["address"], row["lead"], row["assigned_by"]) == ("PL02/I/4.3", "Sở Nội vụ", "III/8")


def test_the_sheet_is_there_too(client: TestClient) -> None:
    reply = client.get("/tasks/download", params={"format": "xlsx", "q": ""})
    assert reply.status_code == 200
    assert reply.content[:2] == b"PK"


@pytest.mark.parametrize(
    ("asked", "field"), [({"plan": "x"}, "plan"), ({"role": "boss"}, "role"), ({"page": "0"}, "page")]
)
def test_what_cannot_be_asked_is_refused_on_a_page(
    client: TestClient, asked: dict[str, str], field: str
) -> None:
    reply = client.get("/tasks", params=asked)
    assert reply.status_code == 422
    assert reply.headers["content-type"].startswith("text/html")


def test_links_stand_under_the_sub_path(assistant: SampleAssistant) -> None:
    page = read(visitor(assistant, root_path="/ke-hoach"), "/ke-hoach/tasks")
    links = re.findall(r'(?:href|action|src)="([^"#]*)', page)
    assert links
    assert all(link.startswith("/ke-hoach/") or not link for link in links)


def test_an_unchanged_page_costs_nothing(client: TestClient) -> None:
    tag = client.get("/tasks").headers["etag"]
    assert client.get("/tasks", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("total", "asked", "shown"),
    [(0, 1, (1, 1, 0)), (50, 1, (1, 1, 50)), (51, 2, (2, 51, 51)), (120, 9, (3, 101, 120))],
)
def test_pages_hold_fifty_rows_and_past_the_last_is_the_last(
    total: int, asked: int, shown: tuple[int, int, int]
) -> None:
    pages = Pages("/tasks", {}, total, asked)
    assert (pages.number, pages.first, pages.last) == shown
    assert len(pages.of(range(total))) == min(total, pages.last - pages.first + 1)


def test_another_page_keeps_what_was_asked() -> None:
    pages = Pages("/tasks", {"q": "dữ liệu", "role": ""}, 120, 1)
    assert pages.address(2) == "/tasks?q=d%E1%BB%AF+li%E1%BB%87u&page=2"
    assert pages.address(1) == "/tasks?q=d%E1%BB%AF+li%E1%BB%87u"
