"""A run of Locust beside a server whose memory is watched meanwhile."""

import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from corpus.errors import EvaluationError
from evals.benchmark.program import SCRIPTS, stop
from evals.latency import percentile

_CLIENTS = Path(__file__).with_name("clients.py")
_BEYOND = 120
"""Seconds beyond its time after which a run counts as hanging."""


@dataclass(frozen=True)
class Loaded:
    """How a run went: times in milliseconds; `memory`: what was measured each second, in MiB."""

    requests: int
    failures: int
    per_second: float
    p50: float
    p95: float
    p99: float
    memory: tuple[float, ...]


class _Entry(BaseModel):
    """What Locust counted of the requests of one name. `response_times`: how often each, by milliseconds."""

    num_requests: int
    num_failures: int
    start_time: float
    last_request_timestamp: float
    response_times: dict[int, int]


_ENTRIES = TypeAdapter(list[_Entry])


def load(url: str, clients: int, seconds: int, measured: Callable[[], float]) -> Loaded:
    """So many clients ask the server at once for so long; `measured` is its memory now.

    Raises EvaluationError where Locust isn't installed, fails or hangs, or asked nothing.
    """
    with tempfile.TemporaryDirectory(prefix="hoikehoach-load-") as folder:
        results = Path(folder) / "load"
        memory = _watched(_command(url, clients, seconds, results), Path(folder), seconds, measured)
        return _read(results.with_suffix(".json"), memory)


def _command(url: str, clients: int, seconds: int, results: Path) -> list[str]:
    return [
        *(str(SCRIPTS / "locust"), "-f", str(_CLIENTS), "--host", url, "--headless", "--only-summary"),
        *("--users", str(clients), "--spawn-rate", str(clients), "--run-time", f"{seconds}s"),
        # Failures are counted in the results; only a run that didn't happen ends with another code.
        *("--stop-timeout", "60", "--exit-code-on-error", "0", "--loglevel", "WARNING"),
        *("--json-file", str(results)),
    ]


def _watched(
    command: list[str], folder: Path, seconds: int, measured: Callable[[], float]
) -> tuple[float, ...]:
    """Run the command to its end; the memory at each second."""
    memory = [measured()]
    with (folder / "log").open("w+b") as log:
        try:
            process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder)
        except OSError as error:
            raise EvaluationError(
                f"{command[0]}: cannot be started ({error.strerror}).", "Install the project with .[dev]."
            ) from error
        try:
            until = time.monotonic() + seconds + _BEYOND
            while process.poll() is None and time.monotonic() < until:
                time.sleep(1)
                memory.append(measured())
            code = process.poll()
        finally:
            stop(process)
        if code != 0:
            log.seek(0)
            said = log.read().decode("utf-8", "replace").strip().splitlines()[-3:]
            raise EvaluationError(f"locust ended with {code}: {' | '.join(said)}", "Run it by hand.")
    return tuple(memory)


def _read(file: Path, memory: tuple[float, ...]) -> Loaded:
    """The figures of what was asked; Locust counts the times, of two digits from 100 ms on."""
    entries = _ENTRIES.validate_json(file.read_bytes())
    if not entries:
        raise EvaluationError("locust: nothing was asked.", "See whether the server answers.")
    [entry] = entries
    times = [time for time, count in entry.response_times.items() for _ in range(count)]
    seconds = entry.last_request_timestamp - entry.start_time
    return Loaded(
        requests=entry.num_requests,
        failures=entry.num_failures,
        per_second=entry.num_requests / seconds,
        p50=percentile(times, 0.5),
        p95=percentile(times, 0.95),
        p99=percentile(times, 0.99),
        memory=memory,
    )
