"""A serving process on the loopback: how soon it is ready, how fast it answers, how much memory it takes."""

import http.client
import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from corpus.errors import EvaluationError
from evals.benchmark.program import failure, running
from evals.question_set import EvalQuestion

_HOST = "127.0.0.1"
_LONGEST_START = 120
"""Seconds after which a server that isn't ready counts as hanging."""
_LONGEST_ANSWER = 60


@dataclass(frozen=True)
class Server:
    """A ready server: its port, its process, and the seconds from its start until it was ready."""

    port: int
    pid: int
    ready_seconds: float

    @property
    def url(self) -> str:
        """Its address, without a path."""
        return f"http://{_HOST}:{self.port}"


@contextmanager
def serving(workers: int = 1) -> Iterator[Server]:
    """`hoikehoach serve` with the settings of the environment, on a free port; stopped at the end.

    Raises EvaluationError when it ends, or hangs, before it is ready.
    """
    port = _free_port()
    environment = {
        "HOIKEHOACH_HOST": _HOST,
        "HOIKEHOACH_PORT": str(port),
        "HOIKEHOACH_ROOT_PATH": "",
        "HOIKEHOACH_WORKERS": str(workers),
    }
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        with running("serve", environment, log) as process:
            _await_ready(process, port, started + _LONGEST_START, log)
            yield Server(port, process.pid, time.perf_counter() - started)


def ask_in_turn(server: Server, questions: Sequence[EvalQuestion]) -> list[float]:
    """Milliseconds of `POST /api/ask` for each question, one client, one connection.

    Raises EvaluationError when an answer isn't a 200.
    """
    connection = http.client.HTTPConnection(_HOST, server.port, timeout=_LONGEST_ANSWER)
    try:
        return [_ask(connection, question) for question in questions]
    except (OSError, http.client.HTTPException) as error:
        raise EvaluationError(f"POST /api/ask failed: {error!r}.", "Look into the server's log.") from error
    finally:
        connection.close()


def memory(pid: int) -> tuple[float, float] | None:
    """Resident memory of a process in MiB, now and at its highest; None where the system has no /proc."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    fields = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
    now, highest = (int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return now, highest


def family_memory(pid: int) -> float:
    """Memory of their own that a process and all that it started hold, in MiB; what they share counts once.

    Mapped files aren't in it: who else has them mapped would change the figure. 0.0 where there is no /proc.
    """
    rollup = Path(f"/proc/{pid}/smaps_rollup")
    try:
        fields = dict(
            line.split(":", 1) for line in rollup.read_text(encoding="utf-8").splitlines() if ": " in line
        )
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return 0.0
    return int(fields["Pss_Anon"].split()[0]) / 1024 + sum(family_memory(int(child)) for child in children)


def _ask(connection: http.client.HTTPConnection, question: EvalQuestion) -> float:
    body = json.dumps({"question": question.question, "history": question.history}).encode()
    started = time.perf_counter()
    connection.request("POST", "/api/ask", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    response.read()
    milliseconds = (time.perf_counter() - started) * 1000
    if response.status != http.HTTPStatus.OK:
        raise EvaluationError(
            f"{question.id}: POST /api/ask gave {response.status}.", "Ask it by hand to see why."
        )
    return milliseconds


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def _await_ready(process: subprocess.Popen[bytes], port: int, deadline: float, log: IO[bytes]) -> None:
    while not _ready(port):
        if process.poll() is not None:
            raise failure("serve", f"ended with {process.returncode}", log)
        if time.perf_counter() > deadline:
            raise failure("serve", f"not ready after {_LONGEST_START} s", log)
        time.sleep(0.05)


def _ready(port: int) -> bool:
    connection = http.client.HTTPConnection(_HOST, port, timeout=5)
    try:
        connection.request("GET", "/ready")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
