"""`hoikehoach serve` as processes on the loopback, over an index that needs no model."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.embedding.hashed import HashedEmbedder
from corpus.index import publish
from corpus.settings import CorpusSettings
from tests.assistant.api.sample import READINGS

ROOT = Path(__file__).parents[3]
QUESTION = "Cơ quan nào chủ trì Cổng dữ liệu mở của tỉnh Bình Thuận?"


@dataclass
class Running:
    """A service under way. `process`: the one that was started."""

    process: subprocess.Popen[str]
    address: str
    log: Path

    def get(self, path: str) -> Any:
        return json.loads(self.text(path))

    def text(self, path: str, body: Any = None) -> str:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.address}{path}", data, headers)
        with urllib.request.urlopen(request, timeout=60) as reply:
            return str(reply.read().decode())

    def ask(self, question: str = QUESTION) -> Any:
        return json.loads(self.text("/api/ask", {"question": question}))

    def figure(self, name: str) -> float:
        """The sum of the series of this name, as /metrics tells them."""
        lines = re.findall(rf"^{name}(?:\{{[^}}]*\}})? (\S+)$", self.text("/metrics"), re.MULTILINE)
        return sum(map(float, lines))

    def workers(self) -> list[int]:
        """The processes that serve, besides the one that was started."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = int(re.search(r"^PPid:\s+(\d+)", (folder / "status").read_text(), re.M)[1])  # type: ignore[index]
                spawned = b"spawn_main" in (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if parent == self.process.pid and spawned:
                found.append(int(folder.name))
        return sorted(found)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


def published(folder: Path, version: str) -> str:
    settings = CorpusSettings(data_dir=folder, model="hashed")
    outcome = publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version=version)
    return outcome.identity.generation


@contextmanager
def running(folder: Path, **settings: object) -> Iterator[Running]:
    """The service over the index in `folder`; killed at the end, if it still runs then."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    given = {"data_dir": folder, "model": "hashed", "log_format": "json", "port": port, **settings}
    log = folder.with_name(f"{folder.name}.log")
    environment = {f"HOIKEHOACH_{name.upper()}": str(value) for name, value in given.items()}
    with log.open("w") as said:
        process = subprocess.Popen(
            [sys.executable, "-c", "from corpus.command import main; main()", "serve"],
            env=os.environ | environment | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            start_new_session=True,
        )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert str(port) in line, log.read_text()
        yield Running(process, f"http://127.0.0.1:{port}{settings.get('root_path', '')}", log)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
