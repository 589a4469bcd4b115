"""Locust against a small server on the loopback."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle

import pytest

from corpus.errors import EvaluationError
from evals.benchmark.load import running
from evals.benchmark.load.__main__ import measures
from evals.benchmark.load.running import Loaded, load

SECONDS = 3
"""Long enough for Locust to begin on a busy machine."""


@contextmanager
def answering(*replies: tuple[int, object]) -> Iterator[tuple[str, list[object]]]:
    """A server that gives these replies by turns; its address, and what it was asked."""
    asked: list[object] = []
    by_turns = cycle(replies)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            status, body = next(by_turns)
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_questions_of_the_sets_are_asked_and_the_figures_read():
    with answering((200, {"status": "answered"})) as (url, asked):
        loaded = load(url, clients=2, seconds=SECONDS, measured=lambda: 7.0)
    assert loaded.requests == len(asked) > 0
    assert loaded.failures == 0
    assert loaded.per_second > 0
    assert 0 <= loaded.p50 <= loaded.p95 <= loaded.p99
    assert set(loaded.memory) == {7.0}
    assert len({one["question"] for one in asked}) > len(asked) / 3


def test_what_is_no_answer_is_a_failure():
    with answering((503, {"status": "answered"}), (200, {}), (200, None)) as (url, asked):
        loaded = load(url, clients=2, seconds=SECONDS, measured=lambda: 7.0)
    assert loaded.failures == loaded.requests == len(asked) > 0


def test_a_missing_locust_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "SCRIPTS", tmp_path)
    with pytest.raises(EvaluationError, match="locust: cannot be started"):
        load("http://127.0.0.1:1", 1, 1, lambda: 7.0)


def test_memory_is_told_before_on_the_way_and_at_the_end():
    rows = measures(Loaded(10, 0, 2.0, 1.0, 2.0, 3.0, (1.0, 5.0, 6.0, 7.0)))
    assert [row.value for row in rows if row.unit == "MiB"] == [1.0, 5.0, 6.0, 7.0]
