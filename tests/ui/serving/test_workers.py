"""Two workers behind one port: they count together, keep each chat together, take up a new index without
losing a request, are replaced when they are killed, and finish what is under way when they are told to stop."""

import json
import os
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.ui.serving.running import QUESTION, Running, published, running

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workers") / "data"
    published(folder, "1")
    return folder


@pytest.fixture(scope="module")
def service(folder: Path) -> Iterator[Running]:
    with running(folder, workers=2, reload_seconds=0.5, rate_limit="100000/minute") as began:
        yield began


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.1)


def test_they_count_together(service: Running) -> None:
    before = service.figure("hoikehoach_answers_total")
    for _ in range(12):
        assert service.ask()["status"] == "answered"
    assert service.figure("hoikehoach_answers_total") == before + 12
    assert service.figure("hoikehoach_index_info") == 2
    tags = {urllib.request.urlopen(f"{service.address}/api/plans").headers["ETag"] for _ in range(12)}
    assert len(tags) == 1


def test_a_chat_stays_with_one_worker(service: Running) -> None:
    """Each request comes over a connection of its own; half of them reach the other worker."""
    parts = service.get("/config")["dependencies"]
    asking = next(part for part in parts if part["backend_fn"] and part["inputs"])
    for chat in range(6):
        joined = {
            "data": [json.dumps({"question": QUESTION})],
            "fn_index": asking["id"],
            "session_hash": f"phien-{chat}",
        }
        assert json.loads(service.text("/gradio_api/queue/join", joined))["event_id"]
        events = service.text(f"/gradio_api/queue/data?session_hash=phien-{chat}")
        assert '"msg":"process_completed"' in events
        assert '"success":true' in events
        assert "Sở Thông tin và Truyền thông" in events


def test_a_new_index_is_taken_up_without_losing_a_request(service: Running, folder: Path) -> None:
    stop, failures, generations = Event(), [], set()

    def ask() -> None:
        while not stop.is_set():
            try:
                if service.ask()["status"] != "answered":
                    failures.append("another answer")
                generations.add(service.get("/ready")["generation"])
            except OSError as error:
                failures.append(repr(error))

    old = service.get("/ready")["generation"]
    with ThreadPoolExecutor(3) as askers:
        for _ in range(3):
            askers.submit(ask)
        try:
            new = published(folder, "2")
            until(lambda: service.figure(f'hoikehoach_index_info{{[^}}]*generation="{new}"[^}}]*}}') == 2)
        finally:
            stop.set()
    assert not failures
    assert generations == {old, new}


def test_a_killed_worker_is_replaced_and_the_other_serves_meanwhile(service: Running) -> None:
    before = service.workers()
    assert len(before) == 2
    os.kill(before[0], signal.SIGKILL)
    asked = 0

    def replaced() -> bool:
        nonlocal asked
        try:
            service.ask()
            asked += 1
        except (urllib.error.URLError, ConnectionError):
            # What the killed process had accepted is lost with it.
            assert asked == 0
        return service.figure("hoikehoach_index_info") == 2 and len(service.workers()) == 2

    until(replaced)
    assert asked > 0
    assert set(before) != set(service.workers())


def test_at_the_end_what_is_under_way_is_finished(service: Running) -> None:
    workers = service.workers()
    with urllib.request.urlopen(f"{service.address}/gradio_api/heartbeat/phien-1", timeout=60) as page:
        assert page.readline() == b"data: ALIVE\n"
        body = json.dumps({"question": QUESTION}).encode()
        asked = urllib.request.Request(
            f"{service.address}/api/ask/stream", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=60) as stream:
            assert stream.readline().startswith(b":")
            service.process.send_signal(signal.SIGTERM)
            assert b"event: done" in stream.read()
        page.read()
    assert service.process.wait(30) == 0
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]
    lines = [json.loads(line) for line in service.log.read_text().splitlines()]
    assert {line["level"] for line in lines} <= {"INFO", "ERROR"}
    assert [line["message"] for line in lines if line["level"] == "ERROR"] == [
        line["message"] for line in lines if "another one starts" in line["message"]
    ]
    assert not [line for line in lines if "dữ liệu mở" in json.dumps(line, ensure_ascii=False)]
