"""POST /api/ask/stream: status, growing text, citations that don't shift, the whole answer."""

import json
import re
from collections.abc import Iterator
from typing import Any

from fastapi.testclient import TestClient

from assistant.answer.records import Answer
from assistant.api import create_app
from corpus.errors import StorageError
from tests.assistant.api.sample import SampleAssistant


def events(text: str) -> list[tuple[str, Any]]:
    found = []
    for block in filter(None, text.split("\n\n")):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        if fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


def test_the_stream_is_the_whole_answer_piece_by_piece(client: TestClient) -> None:
    asked = {"question": "Cổng dữ liệu mở?"}
    whole = client.post("/api/ask", json=asked).json()
    with client.stream("POST", "/api/ask/stream", json=asked) as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        found = events("".join(reply.iter_text()))
    names = [name for name, _ in found]
    pieces = [data["text"] for name, data in found if name == "delta"]
    assert names == ["status", *["delta"] * len(pieces), "citations", "done"]
    assert found[0][1]["stage"] == "searching"
    assert len(pieces) > 1
    assert "".join(pieces) == whole["answer"]
    assert found[-2][1]["citations"] == whole["citations"]
    assert found[-1][1] == whole


def test_nothing_on_the_way_waits_for_the_whole_stream(client: TestClient) -> None:
    reply = client.post("/api/ask/stream", json={"question": "Cổng dữ liệu mở?"})
    assert (reply.headers["cache-control"], reply.headers["x-accel-buffering"]) == ("no-cache", "no")
    assert "content-length" not in reply.headers
    assert reply.text.startswith(":")


def test_text_only_grows_and_its_citations_never_shift(client: TestClient) -> None:
    found = events(client.post("/api/ask/stream", json={"question": "Cổng dữ liệu mở?"}).text)
    whole = found[-1][1]["answer"]
    grown = ""
    for name, data in found:
        if name == "delta":
            assert data["text"]
            grown += data["text"]
            assert whole.startswith(grown)
    cited = {one["number"]: one["address"] for one in found[-2][1]["citations"]}
    assert {int(number) for number in re.findall(r"\[(\d+)\]", grown)} == set(cited)
    assert cited == {one["number"]: one["address"] for one in found[-1][1]["citations"]}


class FailingAssistant(SampleAssistant):
    """Its store breaks after the first words."""

    def stream(self, *asked: object) -> Iterator[str | Answer]:
        yield "Cơ quan"
        raise StorageError("/srv/secret: gone.", "Mount it.")


def test_a_failure_on_the_way_ends_the_stream_with_an_error(assistant: SampleAssistant) -> None:
    failing = FailingAssistant(assistant.store, assistant.settings)
    with TestClient(create_app(failing, failing.settings)) as client:
        found = events(client.post("/api/ask/stream", json={"question": "a"}).text)
    assert [name for name, _ in found] == ["status", "delta", "error"]
    assert found[-1][1]["detail"]["code"] == "storage"
    assert "secret" not in str(found)
