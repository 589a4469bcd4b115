"""What the server gives the panel: a clause with all around it, as the API tells it."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from tests.assistant.api.sample import PLAN, UNNUMBERED
from tests.ui.clause_panel.answer_page import answering_site

PANEL = "/chat/clause"
ROW = f"{PLAN.plan_id}#PL02/I/4.2"


@pytest.fixture(scope="module")
def client(assistant):
    return TestClient(answering_site(assistant, ()), raise_server_exceptions=False)


def shown(client, address, answer="", plan_id=PLAN.plan_id):
    reply = client.post(PANEL, json={"plan_id": plan_id, "address": address, "answer": answer})
    assert reply.status_code == 200, reply.text
    return reply.text


def texts(html, tag):
    return [
        unescape(re.sub(r"<.*?>", "", found)).strip()
        for found in re.findall(rf"<{tag}\b.*?</{tag}>", html, re.S)
    ]


def opened(html):
    """The clauses that the panel can go to from here."""
    return [unescape(key) for key in re.findall(r'data-clause="(.*?)"', html)]


def test_a_row_is_shown_by_its_columns_with_the_words_that_answer_marked(client):
    html = shown(client, "PL02/I/4.2", "Sở TT&TT chủ trì, 2023 - 2025 [1]")
    assert texts(html, "h2") == ["Phụ lục 02, phần I, dòng 4.2"]
    assert texts(html, "dt") == ["Nội dung", "Cơ quan chủ trì thực hiện", "Thời gian"]
    assert texts(html, "dd") == [
        "Xây dựng Cổng dữ liệu mở của tỉnh.",
        "Sở Thông tin và Truyền thông",
        "2023 - 2025",
    ]
    assert texts(html, "mark") == ["Sở Thông tin và Truyền thông", "2023 - 2025", "Phần tô màu"]


def test_nothing_is_marked_where_no_answer_leads_there(client):
    assert texts(shown(client, "PL02/I/4.2"), "mark") == []


def test_a_clause_has_its_place_its_citation_its_references_and_its_neighbours(client):
    html = shown(client, "III/8/đ")
    plan = PLAN.plan_id
    assert "điểm đ khoản 8 Mục III Kế hoạch số 4181/KH-UBND ngày 07/12/2022 của UBND tỉnh Bình Thuận" in html
    assert opened(html) == [f"{plan}#III/8/đ/-1", f"{plan}#III/8"]
    assert "47/2020/NĐ-CP" in html
    assert texts(html, "h3") == ["Cách dẫn trong văn bản", "Nguồn", "Dẫn tới 3"]


def test_those_who_refer_to_it_are_named_with_their_plan(client):
    html = shown(client, "III/8")
    assert texts(html, "h3")[-1] == "Được dẫn từ 2"
    assert opened(html)[-2:] == [f"{PLAN.plan_id}#III/8/đ", f"{UNNUMBERED.plan_id}#I"]
    assert UNNUMBERED.citation in html


def test_what_plans_and_askers_write_is_no_markup(client):
    html = shown(client, "III/8/đ/-1", "Công bố <b>danh mục</b> <script>")
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert "<script" not in html


def test_links_stand_under_the_sub_path(assistant):
    below = TestClient(answering_site(assistant, (), root_path="/ke-hoach"))
    html = shown(below, "III/8/đ")
    assert set(re.findall(r'href="(/[^/]*)/', html)) == {"/ke-hoach"}


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"plan_id": PLAN.plan_id, "address": "IX/9"}, 404),
        ({"plan_id": "gone", "address": "I"}, 404),
        ({"plan_id": PLAN.plan_id}, 422),
        ({"plan_id": PLAN.plan_id, "address": 3}, 422),
        ({"plan_id": PLAN.plan_id, "address": "I" * 400}, 422),
        ([], 422),
    ],
)
def test_what_cannot_be_shown_is_refused(client, sent, status):
    assert client.post(PANEL, json=sent).status_code == status


def test_an_answer_of_any_length_is_taken(client):
    assert "<mark>" in shown(client, "PL02/I/4.2", "Sở TT&TT " + "rất dài " * 20_000)


@pytest.mark.parametrize(("switch", "status"), [("api_enabled", 200), ("chat_enabled", 503)])
def test_it_belongs_to_the_chat(assistant, switch, status):
    client = TestClient(answering_site(assistant, (), **{switch: False}))
    assert client.get(PANEL).status_code == status
    assert client.post(PANEL, json={"plan_id": PLAN.plan_id, "address": "III"}).status_code == status
