"""The examples of the OpenAPI document: asking what they ask, comparing what is answered.

`python -m tests.assistant.api.examples` writes into them what the published index answers now.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi.testclient import TestClient

import assistant.api.description
from tests.assistant.api.sample import TODAY

FILE = Path(assistant.api.description.__file__).parent / "examples.json"
EXAMPLES: Mapping[str, Mapping[str, Any]] = json.loads(FILE.read_text("utf-8"))
SHOWN = {"application/json", "text/csv", "text/event-stream"}
"""The forms of a reply that an example can show."""

ID = "5f0c7a3e9d1b4c2f8a6e0d7b1c3a5e9f"
CHANGING = {"timings_ms": {"total": 21.4}, "created": 1764547200}
"""What is another at each asking, as the examples have it."""


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Method, path and description of every operation."""
    for path, methods in document["paths"].items():
        yield from ((method, path, operation) for method, operation in methods.items())


def answered(client: TestClient, method: str, path: str, operation: Mapping[str, Any], form: str) -> Any:
    """The reply to what the operation's example asks, in one of its forms."""
    example = EXAMPLES[operation["operationId"]]
    given = dict(example.get("parameters", {}))
    for name in re.findall(r"\{(\w+)\}", path):
        path = path.replace(f"{{{name}}}", quote(given.pop(name), safe=""))
    if form == "text/csv":
        given["format"] = "csv"
    reply = client.request(method, path, params=given, json=example.get("body"))
    assert reply.status_code == 200, reply.text
    return settled(reply.json() if form == "application/json" else reply.text)


def settled(value: Any) -> Any:
    """The reply without what is another at each asking."""
    if isinstance(value, str) and "data: {" in value:
        return re.sub(r"(?<=data: )\{.*\}", lambda data: _dumped(settled(json.loads(data[0]))), value)
    if isinstance(value, str):
        return re.sub(r"\b[0-9a-f]{32}\b", ID, value)
    if isinstance(value, list):
        return [settled(one) for one in value]
    if isinstance(value, dict):
        return {name: CHANGING.get(name, settled(one)) for name, one in value.items()}
    return value


def shortened(value: Any) -> Any:
    """The reply as an example shows it: the first three of a long list."""
    if isinstance(value, list):
        return [shortened(one) for one in value[:3]]
    return {name: shortened(one) for name, one in value.items()} if isinstance(value, dict) else value


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _renew() -> None:
    from assistant.api import create_app
    from assistant.chain import open_assistant
    from assistant.settings import AssistantSettings

    settings = AssistantSettings()
    assistant = open_assistant(settings)
    assistant.today = lambda: TODAY
    app = create_app(assistant, settings)
    client = TestClient(app, base_url="http://127.0.0.1:8000")
    for method, path, operation in operations(app.openapi()):
        content = operation["responses"].get("200", {}).get("content", {})
        replies = {
            form: shortened(answered(client, method, path, operation, form))
            for form in sorted(SHOWN & set(content))
            if form != "text/event-stream" or path == "/api/ask/stream"
        }
        if replies and operation["operationId"] in EXAMPLES:
            EXAMPLES[operation["operationId"]]["replies"] = replies  # type: ignore[index]
    FILE.write_text(json.dumps(EXAMPLES, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    _renew()
