"""The benchmark against a small server: a script that stands where `hoikehoach` is installed."""

import os
import stat
import subprocess
import sys
import textwrap

import pytest

from corpus.errors import EvaluationError
from evals.benchmark import program
from evals.benchmark.reading import first_ingest
from evals.benchmark.serving import ask_in_turn, family_memory, memory, serving
from tests.evals.factories import make_question

SERVER = """
    import json, os
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        asked = []

        def do_GET(self):
            self.reply(200 if self.path == "/ready" else 404)

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.reply(200 if self.path == "/api/ask" and body["history"] == ["Một?"] else 422)

        def reply(self, status):
            self.send_response(status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

    HTTPServer((os.environ["HOIKEHOACH_HOST"], int(os.environ["HOIKEHOACH_PORT"])), Handler).serve_forever()
"""

INGEST = """
    import os, sys
    for name in ("HOIKEHOACH_DATA_DIR", "HOIKEHOACH_CACHE_DIR"):
        if os.path.exists(os.environ[name]):
            sys.exit(f"{name} is not fresh")
    assert sys.argv[1:] == ["ingest"]
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Put a Python script where the command is looked for."""

    def _install(source: str) -> None:
        script = tmp_path / "hoikehoach"
        script.write_text(f"#!{sys.executable}\n{textwrap.dedent(source)}", encoding="utf-8")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(program, "SCRIPTS", tmp_path)

    return _install


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_server_is_asked_measured_and_stopped(install):
    install(SERVER)
    with serving() as server:
        assert server.ready_seconds > 0
        assert alive(server.pid)
        times = ask_in_turn(server, [make_question(history=("Một?",))] * 3)
        used = memory(server.pid)
    assert len(times) == 3
    assert all(time > 0 for time in times)
    assert used is None or 0 < used[0] <= used[1]
    assert not alive(server.pid)


def test_an_answer_that_is_no_200_is_named(install):
    install(SERVER)
    with serving() as server, pytest.raises(EvaluationError, match="q-1: POST /api/ask gave 422"):
        ask_in_turn(server, [make_question()])
    assert not alive(server.pid)


@pytest.mark.parametrize(("start", "subcommand"), [(serving().__enter__, "serve"), (first_ingest, "ingest")])
def test_a_process_that_fails_is_told_with_its_last_words(install, start, subcommand):
    install("import sys; sys.exit('no index here')")
    with pytest.raises(EvaluationError, match=rf"hoikehoach {subcommand}: ended with 1: no index here"):
        start()


def test_ingest_gets_fresh_folders(install):
    install(INGEST)
    assert first_ingest() > 0


def test_a_missing_command_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(program, "SCRIPTS", tmp_path)
    with pytest.raises(EvaluationError, match="cannot be started"):
        first_ingest()


def test_memory_of_a_process_that_is_not_there_is_unknown():
    assert memory(2**22 + 1) is None


def test_memory_of_a_family_counts_the_processes_that_were_started():
    alone = family_memory(os.getpid())
    child = subprocess.Popen(
        [sys.executable, "-c", "a = bytearray(50_000_000); print(1, flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout.readline() == b"1\n"
    both = family_memory(os.getpid())
    child.communicate(b"\n")
    assert alone == both == 0 or both - alone > 40
    assert family_memory(2**22 + 1) == 0
