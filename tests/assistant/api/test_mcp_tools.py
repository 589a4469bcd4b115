"""The tools as a client of the protocol meets them: the API's own replies, and what is wrong in Vietnamese."""

import asyncio
import json
import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mcp import Client, MCPError
from mcp.types import CallToolResult, Tool

from assistant.api.mcp_server.calling import call
from assistant.api.mcp_server.server import build_server
from assistant.api.mcp_server.tools import TOOLS
from assistant.api.opening import Opening
from assistant.api.operations import Operations
from assistant.chain import Assistant
from assistant.journal import Sought
from assistant.settings import AssistantSettings
from corpus.errors import IndexMissingError
from tests.assistant.api.sample import PLAN, SampleAssistant

JOURNAL = Operations(AssistantSettings(data_dir=Path("unused"))).journal
QUESTION = "Cơ quan nào chủ trì Cổng dữ liệu mở?"


async def _called(source: Assistant | Callable[[], Assistant], name: str, arguments: Any) -> CallToolResult:
    opening = Opening(source)
    opening.open()
    async with Client(build_server(opening, JOURNAL)) as client:
        return await client.call_tool(name, arguments)


def called(source: Any, name: str, **arguments: Any) -> CallToolResult:
    return asyncio.run(_called(source, name, arguments))


def told(result: CallToolResult) -> str:
    """What an error says; nothing else may be in it."""
    assert result.is_error
    assert result.structured_content is None
    [only] = result.content
    assert only.type == "text"
    return only.text


@pytest.fixture(scope="module")
def tools(assistant: SampleAssistant) -> dict[str, Tool]:
    async def listed() -> list[Tool]:
        async with Client(build_server(Opening(assistant), JOURNAL)) as client:
            return (await client.list_tools()).tools

    return {tool.name: tool for tool in asyncio.run(listed())}


def test_the_tools_are_described_in_vietnamese_and_only_read(tools: dict[str, Tool]) -> None:
    assert list(tools) == ["ask", "search", "get_clause", "list_tasks", "list_targets"]
    for tool in tools.values():
        assert tool.title
        assert any(sign in str(tool.description) for sign in "ềệộế")
        assert tool.annotations
        assert tool.annotations.read_only_hint
        assert "description" not in tool.input_schema
        assert all("description" in field for field in tool.input_schema["properties"].values())
        assert tool.output_schema
        assert tool.output_schema["type"] == "object"
    assert tools["ask"].input_schema["required"] == ["question"]


SAME = {
    "ask": ({"question": QUESTION}, "POST", "/api/ask"),
    "get_clause": (
        {"plan_id": PLAN.plan_id, "address": "III/8/đ"},
        "GET",
        f"/api/plans/{PLAN.plan_id}/clauses/{quote('III/8/đ')}",
    ),
    "list_tasks": ({"agency": "sở ttttt", "year": 2024, "plan": [PLAN.plan_id]}, "GET", "/api/tasks"),
    "list_targets": ({"province": "binh thuan", "q": "kinh tế"}, "GET", "/api/targets"),
}


@pytest.mark.parametrize("name", SAME)
def test_a_tool_returns_what_the_api_returns(
    client: TestClient, assistant: SampleAssistant, name: str
) -> None:
    arguments, method, address = SAME[name]
    asked = {"json": arguments} if method == "POST" else {"params": arguments}
    reply = client.request(method, address, **(asked if name != "get_clause" else {}))
    assert reply.status_code == 200
    result = called(assistant, name, **arguments)
    assert not result.is_error
    assert result.structured_content == reply.json()
    assert json.loads(result.content[0].text) == reply.json()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("arguments", "labels"),
    [
        ({}, ["4.2", "4.3"]),
        ({"agency": "Sở Nội vụ", "role": "lead"}, ["4.3"]),
        ({"limit": 1, "offset": 1}, ["4.3"]),
        ({"plan": PLAN.plan_id, "limit": "1"}, ["4.2"]),
        ({"plan": f'["{PLAN.plan_id}"]', "under": "PL02/I/4.2"}, ["4.2"]),
        ({"province": "Nam Định"}, []),
    ],
    ids=["all", "role", "a page", "the only entry of a list", "a list as text", "a province"],
)
def test_tasks_are_filtered(assistant: SampleAssistant, arguments: dict[str, Any], labels: list[str]) -> None:
    rows = called(assistant, "list_tasks", **arguments).structured_content["rows"]
    assert [row["label"].rpartition(" ")[2] for row in rows] == labels


def test_history_and_plans_reach_the_assistant(assistant: SampleAssistant) -> None:
    called(assistant, "ask", question="Khi nào xong?", history=[QUESTION], plans=[PLAN.plan_id])
    assert assistant.asked[-1] == ("Khi nào xong?", (QUESTION,), (PLAN.plan_id,))


WRONG = {
    "nothing asked": ("ask", {"question": " "}, "Câu hỏi đang trống"),
    "no question": ("ask", {}, 'Thiếu "question"'),
    "too long": ("ask", {"question": "a" * 4001}, "4.001"),
    "a control character": ("ask", {"question": "a\x00"}, "ký tự điều khiển"),
    "history of numbers": ("ask", {"question": "a", "history": [1]}, "các câu hỏi trước"),
    "an unknown plan": ("ask", {"question": "a", "plans": ["x"]}, PLAN.plan_id),
    "nothing searched for": ("search", {"query": ""}, "đang trống"),
    "a search in an unknown plan": ("search", {"query": "a", "plan": "x"}, PLAN.plan_id),
    "too many found": ("search", {"query": "a", "limit": 500}, "từ 1 đến 50"),
    "no such plan": ("get_clause", {"plan_id": "x", "address": "I"}, "Không có kế hoạch"),
    "no such clause": ("get_clause", {"plan_id": PLAN.plan_id, "address": "IX/9"}, "IX/9"),
    "no such role": ("list_tasks", {"role": "boss"}, "chủ trì"),
    "no such filter": ("list_targets", {"nam": 2025}, "plan, province, agency"),
    "a year in words": ("list_targets", {"year": "hai nghìn"}, "ví dụ 2025"),
}


@pytest.mark.parametrize(("name", "arguments", "says"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_an_error_of_the_tool(
    assistant: SampleAssistant, name: str, arguments: dict[str, Any], says: str
) -> None:
    assert says in told(called(assistant, name, **arguments))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = ("ask", "get_clause", "list_tasks", "list_targets")
NAMED = {name: list(TOOLS[name].arguments.model_fields) for name in NAMES}
CALLS = st.sampled_from(NAMES).flatmap(
    lambda name: st.tuples(
        st.just(name), st.dictionaries(st.sampled_from(NAMED[name]) | st.text(max_size=3), JSON, max_size=4)
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(wanted=CALLS)
def test_whatever_the_arguments_a_call_ends_in_a_result(
    assistant: SampleAssistant, wanted: tuple[str, dict[str, Any]]
) -> None:
    name, arguments = wanted
    result = call(TOOLS[name], arguments, Opening(assistant), JOURNAL, "")
    assert result.model_dump_json().encode()
    if result.is_error:
        assert not told(result).startswith("Dịch vụ gặp lỗi")


def test_a_question_is_kept_where_questions_are(assistant: SampleAssistant, tmp_path: Path) -> None:
    operations = Operations(AssistantSettings(data_dir=tmp_path, keep_questions=True))
    with closing(operations):
        call(TOOLS["ask"], {"question": QUESTION}, Opening(assistant), operations.journal, "")
        assert [kept.question for kept in operations.journal.find(Sought()).rows] == [QUESTION]


def test_an_unknown_tool_is_an_error_of_the_protocol(assistant: SampleAssistant) -> None:
    async def forget() -> None:
        async with Client(build_server(Opening(assistant), JOURNAL)) as client:
            with pytest.raises(MCPError, match="list_targets"):
                await client.call_tool("forget", {})

    asyncio.run(forget())


def test_without_an_index_a_call_says_so() -> None:
    def fail() -> Assistant:
        raise IndexMissingError("/srv/secret: no index.", "Run ingest.")

    assert told(called(fail, "ask", question="a")).startswith("Chưa có chỉ mục")


def test_the_unforeseen_stays_on_the_server(
    assistant: SampleAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*asked: object) -> None:
        raise ZeroDivisionError("điều bí mật")

    failing = SampleAssistant(assistant.store, assistant.settings, respond=fail)  # type: ignore[arg-type]
    with caplog.at_level(logging.ERROR):
        said = told(called(failing, "ask", question="a"))
    assert said.startswith("Dịch vụ gặp lỗi ngoài dự kiến")
    assert "ZeroDivisionError" in caplog.text
