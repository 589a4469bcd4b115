"""A small server on the loopback that speaks the protocol of chat completions and replies as it is told."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from assistant.settings import AssistantSettings

MODEL = "written-by-hand"


@dataclass(frozen=True)
class Reply:
    """One HTTP reply, after `seconds`."""

    body: str
    status: int = 200
    seconds: float = 0
    kind: str = "application/json"


def saying(*sentences: tuple[str, list[int]]) -> Reply:
    """A completion of these (text, marks) sentences."""
    return completion(json.dumps({"sentences": [{"text": t, "sources": marks} for t, marks in sentences]}))


def completion(content: str | None, finish: str = "stop") -> Reply:
    """A completion of this content, whatever it is."""
    return Reply(
        json.dumps(
            {
                "id": "1",
                "object": "chat.completion",
                "created": 1,
                "model": MODEL,
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": finish,
                        "message": {"role": "assistant", "content": content},
                    }
                ],
                "usage": {"prompt_tokens": 30, "completion_tokens": 12, "total_tokens": 42},
            }
        )
    )


def refusing(status: int) -> Reply:
    """An error in the protocol's form. A wait that the server asks for isn't kept."""
    return Reply(json.dumps({"error": {"message": "no", "type": "error", "code": None}}), status)


@dataclass
class Endpoint:
    """`replies` are given one after the other, the last again and again; `requests`: (path, key, body)."""

    url: str = ""
    replies: list[Reply] = field(default_factory=lambda: [saying()])
    requests: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def settings(self, **others: Any) -> AssistantSettings:
        """Settings that use it."""
        values: dict[str, Any] = {"llm_url": f"{self.url}/v1", "llm_model": MODEL, "llm_timeout": 5}
        return AssistantSettings(**{**values, **others})

    def next_reply(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def serving() -> Iterator[Endpoint]:
    """An endpoint on a free port."""
    endpoint = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            endpoint.requests.append((self.path, self.headers["authorization"], body))
            reply = endpoint.next_reply()
            time.sleep(reply.seconds)
            data = reply.body.encode()
            try:
                self.send_response(reply.status)
                self.send_header("content-type", reply.kind)
                self.send_header("content-length", str(len(data)))
                self.send_header("retry-after", "30")
                self.end_headers()
                self.wfile.write(data)
            except (BrokenPipeError, ConnectionResetError):
                return

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    endpoint.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
