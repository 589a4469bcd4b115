"""POST /api/ask: the contract's answer, and every malformed request refused in words that help."""

import json
import logging

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.assistant.api.sample import PLAN, SampleAssistant

QUESTION = "Cơ quan nào chủ trì Cổng dữ liệu mở?"


def test_an_answer_has_the_contracts_shape(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"question": QUESTION})
    assert reply.status_code == 200
    body = reply.json()
    assert body["status"] == "answered"
    assert body["citations"][0] == {
        "number": 1,
        "plan_id": PLAN.plan_id,
        "plan": "Kế hoạch số 4181/KH-UBND ngày 07/12/2022 của UBND tỉnh Bình Thuận",
        "address": "PL02/I/4.2",
        "label": "Phụ lục 02, phần I, dòng 4.2",
        "text": "Nội dung: Xây dựng Cổng dữ liệu mở của tỉnh.\n"
        "Cơ quan chủ trì thực hiện: Sở Thông tin và Truyền thông\nThời gian: 2023 - 2025",
        "url": "/plans/binh-thuan-4181-2022#PL02/I/4.2",
    }
    assert body["notes"][0].startswith("Từ 01/3/2025")
    assert body["question"] == {"standalone": "câu hỏi đứng riêng", "type": "lead", "plans": [PLAN.plan_id]}
    assert body["timings_ms"] == {"total": 1.5}


def test_a_question_that_the_plans_do_not_answer_is_a_success(client: TestClient) -> None:
    reply = client.post("/api/ask", json={"question": "Giá vàng hôm nay?"})
    assert (reply.status_code, reply.json()["status"], reply.json()["citations"]) == (200, "not_found", [])


def test_history_and_plans_reach_the_assistant(client: TestClient, assistant: SampleAssistant) -> None:
    client.post(
        "/api/ask", json={"question": "Khi nào xong?", "history": [QUESTION], "plans": [PLAN.plan_id]}
    )
    assert assistant.asked[-1] == ("Khi nào xong?", (QUESTION,), (PLAN.plan_id,))


@pytest.mark.parametrize(
    "question",
    ["a" * 4000, "ạ́" * 2000, "  " + "b" * 4000 + "\n", "dòng một\ndòng hai\tcột", "giá \u200b trị", "🙂?"],
    ids=["as long as may be", "decomposed letters", "blanks around", "layout", "invisible", "emoji"],
)
def test_plain_text_of_any_kind_is_answered(client: TestClient, question: str) -> None:
    assert client.post("/api/ask", json={"question": question}).status_code == 200


REFUSED = {
    "empty": (b'{"question": ""}', "empty_question", "question", "trống"),
    "blank": (b'{"question": " \\n "}', "empty_question", "question", "trống"),
    "too long": (json.dumps({"question": "a" * 4001}).encode(), "too_long", "question", "4.001"),
    "control character": (b'{"question": "a\\u0000b"}', "control_characters", "question", "ký tự điều khiển"),
    "escape": (b'{"question": "a\\u001b[31mb"}', "control_characters", "question", "ký tự điều khiển"),
    "no question": (b'{"history": []}', "missing", "question", "question"),
    "number": (b'{"question": 5}', "wrong_type", "question", "chuỗi"),
    "null": (b'{"question": null}', "wrong_type", "question", "chuỗi"),
    "list": (b'{"question": ["a"]}', "wrong_type", "question", "chuỗi"),
    "history as text": (b'{"question": "a", "history": "b"}', "wrong_type", "history", "danh sách"),
    "history of numbers": (b'{"question": "a", "history": [1]}', "wrong_type", "history", "danh sách"),
    "history null": (b'{"question": "a", "history": null}', "wrong_type", "history", "danh sách"),
    "history too long": (
        json.dumps({"question": "a", "history": ["b"] * 101}).encode(),
        "history_too_long",
        "history",
        "101",
    ),
    "turn too long": (
        json.dumps({"question": "a", "history": ["b" * 4001]}).encode(),
        "too_long",
        "history",
        "4.000",
    ),
    "plans as text": (b'{"question": "a", "plans": "x"}', "wrong_type", "plans", "danh sách"),
    "unknown plan": (b'{"question": "a", "plans": ["x-1"]}', "unknown_plan", "plans", PLAN.plan_id),
    "not JSON": (b"question=a", "malformed", None, "JSON"),
    "nothing": (b"", "malformed", None, "JSON"),
    "not an object": (b'["a"]', "malformed", None, "JSON"),
    "not UTF-8": (b'{"question": "\xff\xfe"}', "malformed", None, "UTF-8"),
    "half a letter": (b'{"question": "\\ud800"}', "malformed", None, "JSON"),
    "nested without end": (b"[" * 100_000, "malformed", None, "JSON"),
    "enormous": (b'{"question": "' + b"a" * 1_100_000 + b'"}', "body_too_large", None, "KB"),
}


@pytest.mark.parametrize("address", ["/api/ask", "/api/ask/stream"])
@pytest.mark.parametrize(("body", "code", "field", "says"), REFUSED.values(), ids=REFUSED)
def test_a_malformed_request_is_refused(
    client: TestClient, address: str, body: bytes, code: str, field: str | None, says: str
) -> None:
    reply = client.post(address, content=body, headers={"content-type": "application/json"})
    assert reply.status_code == 422
    detail = reply.json()["detail"]
    assert (detail["code"], detail["field"]) == (code, field)
    assert says in detail["message"]
    assert set(reply.json()) == {"detail"}
    assert set(detail) == {"code", "message", "field"}


def test_nothing_of_a_refused_question_is_logged(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post("/api/ask", json={"question": "điều bí mật\x07"})
    assert "control_characters" in caplog.text
    assert "bí mật" not in caplog.text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)
ASKED = st.fixed_dictionaries(
    {"question": ANY_TEXT | JSON},
    optional={
        "history": st.lists(ANY_TEXT, max_size=3) | JSON,
        "plans": st.lists(ANY_TEXT, max_size=2) | JSON,
    },
)
BODIES = st.binary(max_size=200) | (JSON | ASKED).map(lambda value: json.dumps(value).encode())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(body=BODIES, address=st.sampled_from(["/api/ask", "/api/ask/stream"]))
def test_whatever_is_posted_is_answered_or_refused(client: TestClient, body: bytes, address: str) -> None:
    reply = client.post(address, content=body)
    assert reply.status_code in {200, 422}
    if reply.status_code == 422:
        assert reply.json()["detail"]["message"]
