"""Published data: an ETag until another index is served, pages that lead on, terms of use, the dictionary."""

import csv
import io
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from assistant.api import create_app
from assistant.api.columns import columns
from assistant.api.data_dictionary import EXPORTS, field_rows
from tests.assistant.api.sample import CLAUSES, PLAN, TASKS, UNNUMBERED, SampleAssistant
from tests.assistant.api.test_addresses import PUBLISHED

LINKS = "/api/data-dictionary"


@pytest.mark.parametrize("address", [*PUBLISHED, f"/plans/{PLAN.plan_id}"])
def test_who_holds_the_present_state_is_sent_nothing(client: TestClient, address: str) -> None:
    first = client.get(address)
    assert first.headers["cache-control"] == "no-cache"
    for held in (
        first.headers["etag"],
        first.headers["etag"].removeprefix("W/"),
        f'"x", {first.headers["etag"]}',
    ):
        again = client.get(address, headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get(address, headers={"If-None-Match": '"x"'}).content == first.content


class AnotherIndex(SampleAssistant):
    """The same assistant after another ingest."""

    @property
    def index(self) -> SimpleNamespace:
        before = super().index
        before.identity.generation = "g2"
        return before


def tag(assistant: SampleAssistant, address: str, **settings: Any) -> str:
    changed = assistant.settings.model_copy(update=settings)
    other = type(assistant)(assistant.store, changed)
    return TestClient(create_app(other, changed)).get(address).headers["etag"]


def test_a_tag_belongs_to_one_question_one_index_and_one_setting(assistant: SampleAssistant) -> None:
    other = AnotherIndex(assistant.store, assistant.settings)
    tags = [
        tag(assistant, "/api/tasks"),
        tag(assistant, "/api/tasks?limit=1"),
        tag(assistant, "/api/targets"),
        tag(other, "/api/tasks"),
        tag(assistant, "/api/tasks", root_path="/ke-hoach"),
        tag(assistant, "/api/tasks", data_licence="https://example.org/l"),
    ]
    assert len(set(tags)) == len(tags)
    assert tag(assistant, "/api/tasks") == tags[0]


@pytest.mark.parametrize(
    "address", ["/api/tasks?plan=x", "/api/plans/none", "/api/nothing", "/health", "/ready"]
)
def test_what_is_no_published_data_has_no_tag(client: TestClient, address: str) -> None:
    assert "etag" not in client.get(address).headers


@pytest.mark.parametrize("format", ["json", "csv", "xlsx"])
def test_every_form_counts_all_rows(client: TestClient, format: str) -> None:
    reply = client.get("/api/tasks", params={"format": format, "limit": 1})
    assert reply.headers["x-total-count"] == str(len(TASKS))


def test_the_links_lead_through_all_rows_and_back(client: TestClient) -> None:
    address: str | None = f"/api/v1/plans/{PLAN.plan_id}/clauses?limit=3"
    seen: list[str] = []
    places = []
    while address:
        reply = client.get(address)
        places.append(address)
        seen += [row["address"] for row in reply.json()["rows"]]
        last, address = reply, urljoin(address, reply.links["next"]["url"]) if "next" in reply.links else None
    assert seen == [clause.address for clause in CLAUSES]
    assert "prev" not in client.get(places[0]).links
    back = urljoin(places[-1], last.links["prev"]["url"])
    assert client.get(back).json() == client.get(places[-2]).json()


@pytest.mark.parametrize(
    ("asked", "links"),
    [
        ({}, set()),
        ({"limit": 1}, {"next"}),
        ({"limit": 1, "offset": 1}, {"prev"}),
        ({"limit": 2}, set()),
        ({"offset": 1}, {"prev"}),
        ({"limit": 0}, set()),
        ({"offset": 9}, {"prev"}),
    ],
)
def test_there_are_links_where_there_is_something(
    client: TestClient, asked: dict[str, int], links: set[str]
) -> None:
    assert set(client.get("/api/tasks", params=asked).links) - {"license", "describedby"} == links


def test_a_link_keeps_the_filters(client: TestClient) -> None:
    reply = client.get("/api/tasks", params={"q": "dữ & liệu", "plan": PLAN.plan_id, "limit": 1, "offset": 1})
    back = client.get(urljoin("/api/tasks", reply.links["prev"]["url"]))
    assert back.json()["total"] == reply.json()["total"] == 1


def test_no_licence_is_claimed_that_nobody_has_set(client: TestClient) -> None:
    terms = client.get("/api/data-dictionary").json()
    assert terms["licence_url"] is None
    assert "không tự đặt thêm giấy phép" in terms["licence"]
    assert client.get("/api/tasks").links["license"]["url"] == LINKS
    assert [source["citation"] for source in terms["sources"]] == [PLAN.citation, UNNUMBERED.citation]


@pytest.mark.parametrize(
    ("licence", "url", "link"),
    [
        (
            "https://example.org/giấy-phép",
            "https://example.org/giấy-phép",
            "https://example.org/gi%E1%BA%A5y-ph%C3%A9p",
        ),
        ("Được dùng lại khi ghi nguồn.", None, LINKS),
    ],
)
def test_the_offices_own_terms_go_with_the_data(
    assistant: SampleAssistant, licence: str, url: str | None, link: str
) -> None:
    settings = assistant.settings.model_copy(update={"data_licence": licence})
    client = TestClient(create_app(SampleAssistant(assistant.store, settings), settings))
    terms = client.get("/api/data-dictionary").json()
    assert (terms["licence"], terms["licence_url"]) == (licence, url)
    reply = client.get("/api/targets", params={"format": "xlsx"})
    assert (reply.links["license"]["url"], reply.links["describedby"]["url"]) == (link, LINKS)
    said = load_workbook(io.BytesIO(reply.content))["Nguồn và giấy phép"].iter_rows(values_only=True)
    values = [value for line in said for value in line]
    assert {licence, PLAN.citation, f"/plans/{PLAN.plan_id}", "g1"} <= set(values)


def test_every_column_is_described_and_no_other() -> None:
    described = [(row.export, row.field) for row in field_rows()]
    assert described == [(name, column) for name, row in EXPORTS.items() for column, _ in columns(row)]
    assert all(row.meaning and row.type and row.source for row in field_rows())


@pytest.mark.parametrize("export", EXPORTS)
def test_an_exports_columns_are_the_dictionarys(client: TestClient, export: str) -> None:
    others = {"clauses": f"/api/plans/{PLAN.plan_id}/clauses", "indicator": "/api/indicators/Dịch vụ công"}
    address = others.get(export, f"/api/{export}")
    header, *rows = csv.reader(
        io.StringIO(client.get(address, params={"format": "csv"}).content.decode("utf-8-sig"))
    )
    assert header == [row.field for row in field_rows() if row.export == export]
    assert rows


@pytest.mark.parametrize(
    ("field", "type_"),
    [
        (("tasks", "lead"), "string[]"),
        (("targets", "value"), "number | number[]"),
        (("targets", "baseline.year"), "integer"),
        (("plans", "issued"), "date"),
        (("clauses", "source"), "integer[][]"),
        (("references", "remaining"), "boolean"),
        (("references", "unresolved"), '"several" | "nothing" | "other_document"'),
    ],
)
def test_types_are_named(field: tuple[str, str], type_: str) -> None:
    (found,) = [row.type for row in field_rows() if (row.export, row.field) == field]
    assert found == type_


def test_the_dictionary_is_a_file_as_well(client: TestClient) -> None:
    reply = client.get("/api/data-dictionary", params={"format": "csv"})
    assert 'filename="data-dictionary.csv"' in reply.headers["content-disposition"]
    first = next(csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig"))))
    assert (first["export"], first["field"]) == ("plans", "plan_id")
