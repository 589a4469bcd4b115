"""`hoikehoach serve`: an address to open, or one clear error."""

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import IndexMissingError, SettingsError
from corpus.index import publish
from corpus.settings import CorpusSettings
from tests.assistant.api.sample import READINGS
from ui.command import serve

COMMAND = typer.Typer()
COMMAND.command()(serve)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_without_an_index_it_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("HOIKEHOACH_MODEL", "hashed")
    monkeypatch.setattr(logging.root, "handlers", logging.root.handlers[:])
    result = CliRunner().invoke(COMMAND, ["--port", str(free_port())])
    assert isinstance(result.exception, IndexMissingError)
    assert "hoikehoach ingest" in result.exception.mend


@pytest.mark.parametrize("port", ["0", "65536", "cổng"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert CliRunner().invoke(COMMAND, ["--port", port]).exit_code == 2


def test_a_port_that_is_taken_is_said_before_anything_is_loaded() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = CliRunner().invoke(COMMAND, ["--port", str(taken.getsockname()[1])])
    assert isinstance(result.exception, SettingsError)
    assert "--port" in result.exception.mend


def fetched(address: str, body: Any = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(address, data), timeout=30) as reply:
        return json.load(reply)


@pytest.mark.real
def test_with_an_index_it_prints_its_address_serves_and_stops_when_told(tmp_path: Path) -> None:
    settings = CorpusSettings(data_dir=tmp_path, model="hashed")
    publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version="1")
    port = free_port()
    serving = subprocess.Popen(
        [sys.executable, "-c", f"from ui.command import serve; serve(host=None, port={port})"],
        env=os.environ | {"HOIKEHOACH_DATA_DIR": str(tmp_path), "HOIKEHOACH_MODEL": "hashed"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout is not None
        printed = serving.stdout.readline()
        assert f"http://127.0.0.1:{port}/" in printed
        address = f"http://127.0.0.1:{port}"
        assert fetched(f"{address}/ready")["clauses"] == sum(len(reading.clauses) for reading in READINGS)
        asked = {"question": "Cơ quan nào chủ trì Cổng dữ liệu mở của tỉnh Bình Thuận?"}
        assert fetched(f"{address}/api/ask", asked)["citations"]
        serving.send_signal(signal.SIGINT)
        assert serving.wait(20) == 0
    finally:
        serving.kill()
        serving.wait()
