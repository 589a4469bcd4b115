"""The server of the protocol reached as clients reach it: over HTTP, and started by them over stdio."""

import asyncio
import json
import shlex
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult

from assistant.api import create_app
from assistant.api.searching import SHOWN
from assistant.chain import Assistant, open_assistant
from assistant.settings import AssistantSettings
from tests.assistant.api.mcp_index import CLAUSES, PLAN, published
from tests.assistant.api.sample import SampleAssistant
from tests.assistant.api.serving import serving

QUESTION = "Kinh tế số Bình Thuận chiếm bao nhiêu GRDP?"
COMMAND = "import typer; from assistant.mcp_command import mcp; typer.run(mcp)"
LISTED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
ACCEPTED = {"accept": "application/json, text/event-stream"}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> AssistantSettings:
    return published(tmp_path_factory.mktemp("mcp"))


@pytest.fixture(scope="module")
def opened(settings: AssistantSettings) -> Iterator[Assistant]:
    with closing(open_assistant(settings)) as assistant:
        yield assistant


async def _all(target: str | StdioServerParameters, mode: str) -> dict[str, CallToolResult]:
    async with asyncio.timeout(90), Client(target, mode=mode) as client:
        assert len((await client.list_tools()).tools) == 5
        return {
            "ask": await client.call_tool("ask", {"question": QUESTION}),
            "search": await client.call_tool("search", {"query": "hạ tầng số", "plan": PLAN.plan_id}),
            "get_clause": await client.call_tool("get_clause", {"plan_id": PLAN.plan_id, "address": "I/2/b"}),
            "list_tasks": await client.call_tool("list_tasks", {"agency": "Sở Y tế"}),
            "list_targets": await client.call_tool("list_targets", {"year": 2025}),
            "wrong": await client.call_tool("ask", {"question": ""}),
        }


def check(results: dict[str, CallToolResult], site: TestClient, root: str = "") -> None:
    """Every result is what the API of the same index replies."""
    wrong = results.pop("wrong")
    assert wrong.is_error
    assert "đang trống" in wrong.content[0].text  # type: ignore[union-attr]
    data: dict[str, Any] = {name: result.structured_content for name, result in results.items()}
    assert data["ask"]["status"] == "answered"
    assert data["ask"]["citations"][0]["text"] == CLAUSES[0].text
    assert data["ask"]["citations"][0]["url"] == f"{root}/plans/{PLAN.plan_id}#I/2/a"
    assert len(data["search"]["rows"]) <= SHOWN
    query = {"q": "hạ tầng số", "plan": PLAN.plan_id}
    assert data["search"] == site.get("/api/search", params=query).json()
    assert data["get_clause"] == site.get(f"/api/plans/{PLAN.plan_id}/clauses/I/2/b").json()
    assert data["list_tasks"] == site.get("/api/tasks", params={"agency": "Sở Y tế"}).json()
    assert data["list_targets"] == site.get("/api/targets", params={"year": 2025}).json()


@pytest.mark.parametrize("mode", ["auto", "legacy"], ids=["this year's protocol", "the years' before"])
@pytest.mark.parametrize("root", ["", "/ke-hoach"], ids=["root", "sub-path"])
def test_over_http_the_tools_return_what_the_api_returns(opened: Assistant, mode: str, root: str) -> None:
    app = create_app(opened, opened.settings.model_copy(update={"root_path": root}))
    with serving(app) as address:
        results = asyncio.run(_all(f"{address}{root}/mcp", mode))
    check(results, TestClient(app), root)


def test_over_stdio_only_the_protocol_is_written(
    opened: Assistant, settings: AssistantSettings, tmp_path: Path
) -> None:
    written = tmp_path / "stdout"
    command = f"{shlex.join([sys.executable, '-c', COMMAND])} | tee {shlex.quote(str(written))}"
    folders = {
        "HOIKEHOACH_DATA_DIR": str(settings.data_dir),
        "HOIKEHOACH_CACHE_DIR": str(settings.cache_dir),
    }
    server = StdioServerParameters(
        command="bash",
        args=["-c", command],
        env={**folders, "HOIKEHOACH_MODEL": "hashed", "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd())},
        cwd=tmp_path,
    )
    results = asyncio.run(_all(server, "auto"))
    check(results, TestClient(create_app(opened, opened.settings)))
    messages = [json.loads(line) for line in written.read_text("utf-8").splitlines()]
    assert len(messages) > 6
    assert {message["jsonrpc"] for message in messages} == {"2.0"}


@pytest.fixture(scope="module")
def here(assistant: SampleAssistant) -> Iterator[TestClient]:
    known = assistant.settings.model_copy(update={"mcp_hosts": frozenset({"kehoach.example.vn"})})
    with TestClient(create_app(assistant, known), base_url="http://127.0.0.1:8000") as client:
        yield client


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost"}, 200),
        ({"host": "kehoach.example.vn"}, 200),
        ({"host": "kehoach.example.vn", "origin": "https://kehoach.example.vn"}, 200),
        ({"host": "evil.example"}, 421),
        ({"host": "kehoach.example.vn.evil.example"}, 421),
        ({"origin": "https://evil.example"}, 403),
    ],
    ids=[
        "loopback",
        "by name",
        "by setting",
        "its own page",
        "another name",
        "a longer name",
        "another page",
    ],
)
def test_only_requests_that_name_this_server_are_served(
    here: TestClient, headers: dict[str, str], status: int
) -> None:
    assert here.post("/mcp", json=LISTED, headers=ACCEPTED | headers).status_code == status


@pytest.mark.parametrize("address", ["/mcp", "/mcp/"])
def test_any_name_is_served_where_the_proxy_in_front_minds_it(
    assistant: SampleAssistant, address: str
) -> None:
    any_name = assistant.settings.model_copy(update={"mcp_hosts": frozenset("*")})
    with TestClient(create_app(assistant, any_name)) as client:
        reply = client.post(address, json=LISTED, headers=ACCEPTED)
    assert len(reply.json()["result"]["tools"]) == 5


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_it_is_asked_by_post_alone(here: TestClient, method: str) -> None:
    reply = here.request(method, "/mcp")
    assert (reply.status_code, reply.headers["allow"]) == (405, "POST")


def test_a_body_beyond_all_need_is_refused(here: TestClient) -> None:
    reply = here.post("/mcp", content=b"x" * 1_100_000, headers={"content-type": "application/json"})
    assert reply.status_code == 413


def test_before_startup_is_over_it_says_so(assistant: SampleAssistant) -> None:
    client = TestClient(create_app(assistant, assistant.settings))
    assert client.post("/mcp", json=LISTED).json()["detail"]["code"] == "starting"
