"""GET /tasks/agencies: all agencies counted, and one with everything that it has to do."""

import re

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, SampleAssistant
from tests.ui.tasks.pages import clauses, read, status, visitor


@pytest.fixture(scope="module")
def client(assistant: SampleAssistant) -> TestClient:
    return visitor(assistant)


def test_every_agency_is_counted_and_its_numbers_lead_to_the_tasks(client: TestClient) -> None:
    page = read(client, "/tasks/agencies", province="Bình Thuận")
    assert status(page) == "2 cơ quan"
    (numbers,) = re.findall(r'href="(/tasks\?[^"]*role=coordinate[^"]*)"', page)
    assert clauses(read(client, numbers)) == [f"{PLAN.plan_id}#PL02/I/4.2"]


def test_one_agency_is_told_by_role_each_with_its_clause(client: TestClient) -> None:
    page = read(client, "/tasks/agencies", agency="so noi vu")
    assert re.findall(r"<h3[^>]*>([^<]*)</h3>", page) == [
        "Chủ trì 1 nhiệm vụ",
        "Phối hợp 1 nhiệm vụ",
        "Nhận báo cáo (1)",
    ]
    prefix = f"{PLAN.plan_id}#"
    assert clauses(page) == [
        f"{prefix}PL02/I/4.3",
        f"{prefix}III/8",
        f"{prefix}PL02/I/4.2",
        f"{prefix}III/8",
    ]


def test_the_indicators_that_it_monitors_are_told_with_their_values(client: TestClient) -> None:
    page = read(client, "/tasks/agencies", agency="Sở TT&TT")
    assert "Theo dõi 1 mức chỉ tiêu" in page
    assert "Tỷ trọng kinh tế số" in page


def test_what_is_from_outside_the_plans_is_marked(client: TestClient) -> None:
    page = read(client, "/tasks/agencies", agency="Sở TT&TT")
    (note,) = re.findall(r'<aside class="from-outside".*?</aside>', page, re.DOTALL)
    assert "ngoài văn bản kế hoạch" in note
    assert "Sở Khoa học và Công nghệ" in note


def test_every_number_leads_to_a_part_of_the_page(client: TestClient) -> None:
    page = read(client, "/tasks/agencies", agency="Sở Nội vụ")
    targets = re.findall(r'href="#([^"]+)"', page)
    assert len(targets) > 3
    assert all(f'id="{target}"' in page for target in targets)


def test_an_agency_that_no_register_names_is_a_page_that_says_so(client: TestClient) -> None:
    reply = client.get("/tasks/agencies", params={"agency": "Sở Y tế"})
    assert reply.status_code == 404
    assert "Không kế hoạch nào giao việc" in reply.text
