"""One process: a new index at the signal SIGHUP, an orderly end; and what becomes of workers."""

import json
import signal
import sys
import time
import urllib.request
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import pytest

from assistant.settings import AssistantSettings
from tests.ui.serving.running import QUESTION, published, running
from ui.serving.listening import bound
from ui.serving.worker import _end_with_parent
from ui.serving.workers import _ACTS, serve_by_workers

pytestmark = pytest.mark.real


def test_at_hangup_it_reloads_and_at_the_end_it_finishes_what_it_does(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    published(folder, "1")
    with running(folder, reload_seconds=0, root_path="/ke-hoach", log_format="text") as service:
        new = published(folder, "2")
        assert service.get("/ready")["generation"] != new
        service.process.send_signal(signal.SIGHUP)
        while service.get("/ready")["generation"] != new:
            time.sleep(0.05)
        body = json.dumps({"question": QUESTION}).encode()
        headers = {"Content-Type": "application/json", "X-Request-ID": "theo-doi-1"}
        asked = urllib.request.Request(f"{service.address}/api/ask/stream", body, headers)
        with urllib.request.urlopen(asked, timeout=60) as stream:
            stream.readline()
            service.process.send_signal(signal.SIGTERM)
            assert b"event: done" in stream.read()
        assert service.process.wait(30) == -signal.SIGTERM
        assert "[theo-doi-1] POST /api/ask/stream 200" in service.log.read_text()


def fails(*_: object) -> None:
    sys.exit(5)


def test_workers_that_cannot_start_end_the_service_with_their_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.serving.workers.work", fails)
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", "")
    said: list[str] = []
    handlers = {number: signal.getsignal(number) for number in _ACTS}
    try:
        with bound("127.0.0.1", 0) as listening:
            settings = AssistantSettings(data_dir=tmp_path, workers=2)
            assert serve_by_workers(settings, listening, lambda: said.append("ready")) == 5
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert not said


def idle(line: Connection) -> None:
    Thread(target=_end_with_parent, args=(line,), daemon=True).start()
    time.sleep(60)


def test_a_worker_ends_when_its_parent_is_gone() -> None:
    here, there = Pipe()
    worker = get_context("spawn").Process(target=idle, args=(there,))
    worker.start()
    there.close()
    here.close()
    worker.join(30)
    assert worker.exitcode == -signal.SIGTERM
