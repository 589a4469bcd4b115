"""GET /api/reporting-duties, /api/legal-bases, /api/definitions and /api/money."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, UNNUMBERED

ROWS = {
    "reporting-duties": {
        "address": "III/8",
        "label": "Mục III, khoản 8",
        "who": ["Các sở"],
        "what": "kết quả",
        "when": "trước 15/12",
        "to": ["Sở Nội vụ"],
    },
    "legal-bases": {
        "address": "so-ky-hieu",
        "label": "Số ký hiệu",
        "kind": "Quyết định",
        "number": "411/QĐ-TTg",
        "issued": "2022-03-31",
        "issuer": "Thủ tướng Chính phủ",
        "title": "Chiến lược quốc gia",
    },
    "definitions": {
        "address": "III",
        "label": "Mục III",
        "term": "MOOC",
        "meaning": "nền tảng học trực tuyến mở",
    },
    "money": {
        "address": "III/8/đ",
        "label": "Mục III, khoản 8, điểm đ",
        "printed": "5 triệu đồng",
        "dong": 5_000_000,
        "purpose": "máy chủ",
        "source": None,
    },
}


@pytest.mark.parametrize(("register", "row"), ROWS.items())
def test_a_row_says_what_the_entry_says_and_where(
    client: TestClient, register: str, row: dict[str, Any]
) -> None:
    whole = {**row, "plan_id": PLAN.plan_id, "url": f"/plans/{PLAN.plan_id}#{row['address']}"}
    assert client.get(f"/api/{register}").json() == {"total": 1, "rows": [whole]}


@pytest.mark.parametrize(
    ("register", "asked", "total"),
    [
        ("definitions", {"q": "truc tuyen MOOC"}, 1),
        ("definitions", {"q": "blockchain"}, 0),
        ("reporting-duties", {"q": "sở nội vụ 15/12"}, 1),
        ("legal-bases", {"q": "thủ tướng 411"}, 1),
        ("legal-bases", {"under": "can-cu"}, 0),
        ("money", {"under": "III/8"}, 1),
        ("money", {"province": "binh thuan"}, 1),
        ("money", {"plan": UNNUMBERED.plan_id}, 0),
    ],
)
def test_entries_are_filtered_by_place_and_words(
    client: TestClient, register: str, asked: dict[str, str], total: int
) -> None:
    reply = client.get(f"/api/{register}", params=asked).json()
    assert (reply["total"], len(reply["rows"])) == (total, total)


@pytest.mark.parametrize("register", ROWS)
def test_a_page_leaves_out_rows_but_counts_them(client: TestClient, register: str) -> None:
    assert client.get(f"/api/{register}", params={"limit": 0}).json() == {"total": 1, "rows": []}
    assert client.get(f"/api/{register}", params={"offset": 1}).json() == {"total": 1, "rows": []}


@pytest.mark.parametrize(("register", "row"), ROWS.items())
def test_a_file_has_the_same_rows(client: TestClient, register: str, row: dict[str, Any]) -> None:
    reply = client.get(f"/api/{register}", params={"format": "csv"})
    assert f'filename="{register}.csv"' in reply.headers["content-disposition"]
    header, line = reply.content.decode("utf-8-sig").splitlines()
    assert set(header.split(",")) == {"plan_id", "url", *row}
    assert row["label"] in line


def test_references_are_listed_with_their_ends(client: TestClient) -> None:
    reply = client.get("/api/references").json()
    ends = [(row["text"], row["to_plan"], row["to_address"], row["unresolved"]) for row in reply["rows"]]
    assert reply["total"] == len(ends) == 6
    assert ends[:3] == [
        ("khoản 8 Mục III", PLAN.plan_id, "III/8", None),
        ("Nghị định số 47/2020/NĐ-CP", None, None, "other_document"),
        ("Phụ lục 03", None, None, "nothing"),
    ]
    assert (ends[4][1:3], ends[5][1:3]) == ((PLAN.plan_id, "III/8"), (PLAN.plan_id, None))
    assert [row["remaining"] for row in reply["rows"]].count(True) == 1
    assert reply["rows"][1]["document"]["number"] == "47/2020/NĐ-CP"
    assert reply["rows"][0]["label"] == "Mục III, khoản 8, điểm đ"


def test_an_unknown_plan_is_refused(client: TestClient) -> None:
    reply = client.get("/api/money", params={"plan": "x"})
    assert (reply.status_code, reply.json()["detail"]["code"]) == (422, "unknown_plan")
