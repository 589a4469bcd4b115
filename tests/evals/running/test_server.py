"""A server asked over HTTP on loopback: a fake one that does as it is told, and the product's own."""

import json
import socket
import threading
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
import uvicorn

from assistant.api import create_app
from assistant.chain import open_assistant
from corpus.errors import EvaluationError, UnreachableError
from evals.running import client as client_module
from evals.running.server import open_server
from evals.systems import WHOLE
from tests.evals.factories import PLAN, make_citation, make_evidence, make_payload, make_question
from tests.evals.small_index import publish_small

QUESTION = make_question(question="Kinh tế số Bình Thuận chiếm bao nhiêu GRDP?", evidence=(make_evidence(),))
ANSWER = make_payload("Đạt **20 %** [1].", make_citation())
PLANS = [{"plan_id": PLAN, "province": "Bình Thuận", "title": "Phát triển kinh tế số"}]


class FakeServer:
    """Answers each path with its list of (status, body, headers), the last again and again."""

    def __init__(self, **replies):
        self.replies = {
            "/ready": [(200, {"status": "ready", "generation": "g-1"}, {})],
            "/api/plans": [(200, PLANS, {})],
            "/api/ask": [(200, ANSWER, {})],
            "/api/search": [(404, {}, {})],
            **{f"/{name.replace('__', '/')}": one for name, one in replies.items()},
        }
        self.asked = []
        self.keys = []

    def __enter__(self):
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def _reply(self):
                length = int(self.headers.get("Content-Length", 0))
                path, _, query = self.path.partition("?")
                fake.keys.append(self.headers.get("Authorization"))
                fake.asked.append((path, query, self.rfile.read(length).decode()))
                waiting = fake.replies[path]
                status, body, headers = waiting.pop(0) if len(waiting) > 1 else waiting[0]
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(content))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = _reply  # noqa: N815 - the names that the library calls

            def log_message(self, *_):
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def no_pause(monkeypatch):
    """Pauses that would be made, in seconds."""
    paused = []
    monkeypatch.setattr(client_module.time, "sleep", paused.append)
    return paused


def ask(fake, question=QUESTION):
    with open_server(fake.url + "/", 2) as server:
        [reply] = server.replies([(WHOLE, question)])
    return reply


def test_what_the_server_is_and_answers():
    with FakeServer() as fake, open_server(fake.url, 2) as server:
        [reply] = server.replies([(WHOLE, make_question(question="Còn Nam Định?", history=("Trước đó",)))])
        assert server.systems == (WHOLE,)
        assert (server.subject.url, server.subject.plans) == (fake.url, {PLAN: "Bình Thuận"})
        assert server.subject.index == {"status": "ready", "generation": "g-1"}
    assert (reply.payload, reply.error, reply.search) == (ANSWER, None, None)
    [body] = [json.loads(body) for path, _, body in fake.asked if path == "/api/ask"]
    assert body == {"question": "Còn Nam Định?", "history": ["Trước đó"]}


def test_the_search_is_measured_where_the_server_has_one():
    rows = [{"plan_id": PLAN, "label": "Mục II", "text": "Khác."}, vars(make_citation())]
    with FakeServer(api__search=[(200, {"total": 2, "rows": rows}, {})]) as fake:
        assert ask(fake).search.held == ((), (0,))


def test_a_busy_server_is_asked_again_as_it_says(no_pause):
    busy = [(503, {}, {"Retry-After": "7"}), (429, {}, {"Retry-After": "3600"}), (200, ANSWER, {})]
    with FakeServer(api__ask=busy) as fake:
        assert ask(fake).payload == ANSWER
    assert no_pause == [7.0, 60.0]


def test_waiting_is_no_part_of_the_time_that_an_answer_takes(monkeypatch):
    pause = time.sleep
    monkeypatch.setattr(client_module.time, "sleep", lambda _: pause(2))
    with FakeServer(api__ask=[(503, {}, {"Retry-After": "1"}), (200, ANSWER, {})]) as fake:
        assert 0 < ask(fake).milliseconds < 2000


def test_patience_with_a_busy_server_has_an_end(no_pause):
    with FakeServer(api__ask=[(429, {}, {"Retry-After": "60"})]) as fake:
        assert "429" in ask(fake).error
    assert sum(no_pause) == 600


def test_an_api_key_goes_with_every_request():
    with FakeServer() as fake, open_server(fake.url, 1, "hkh_secret") as server:
        list(server.replies([(WHOLE, QUESTION)]))
    assert set(fake.keys) == {"Bearer hkh_secret"}


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [(500, {}, "500"), (503, {}, "503"), (200, b"<html>", "JSON"), (200, [], "dict")],
)
def test_what_is_no_answer_is_an_error_of_its_question(no_pause, status, body, told):
    with FakeServer(api__ask=[(status, body, {})]) as fake:
        reply = ask(fake)
    assert reply.payload is None
    assert told in reply.error


def test_a_server_that_is_not_there_is_named_once(no_pause):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(UnreachableError) as caught, open_server(url, 1):
        pytest.fail("nobody listens there")
    assert url in caught.value.what
    assert "--resume" in caught.value.mend


def test_a_server_that_goes_away_ends_the_run(no_pause):
    with FakeServer() as fake, open_server(fake.url, 1) as server:
        replies = server.replies([(WHOLE, QUESTION)])
        fake._server.shutdown()
        fake._server.server_close()
        with pytest.raises(UnreachableError):
            list(replies)
        fake.__enter__()


@pytest.mark.parametrize("replies", [{"ready": [(404, {}, {})]}, {"api__plans": [(200, {"rows": []}, {})]}])
def test_a_server_of_something_else_is_told_apart(replies):
    with FakeServer(**replies) as fake, pytest.raises(EvaluationError), open_server(fake.url, 1):
        pytest.fail("this is no server of the product")


@pytest.mark.parametrize("url", ["127.0.0.1:8000", "ftp://127.0.0.1", "http://[", ""])
def test_what_is_no_address_is_told(no_pause, url):
    with pytest.raises(EvaluationError), open_server(url, 1):
        pytest.fail("this is no address")


def test_the_products_own_server(tmp_path):
    settings = publish_small(tmp_path)
    with closing(open_assistant(settings)) as assistant, socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(assistant, settings), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        try:
            _wait_for(url)
            with open_server(url, 2) as opened:
                replies = list(opened.replies([(WHOLE, QUESTION)] * 5))
        finally:
            server.should_exit = True
            thread.join()
    assert [reply.error for reply in replies] == [None] * 5
    assert opened.subject.plans == {PLAN: "Bình Thuận"}
    assert all(reply.search is not None and (0,) in reply.search.held for reply in replies)


def _wait_for(url):
    for _ in range(100):
        try:
            httpx.get(f"{url}/health", timeout=1)
        except httpx.TransportError:
            threading.Event().wait(0.1)
        else:
            return
