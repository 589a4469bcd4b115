"""The installed command `hoikehoach`, run as a process of its own."""

import os
import subprocess
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from corpus.errors import EvaluationError

SCRIPTS = Path(sysconfig.get_path("scripts"))
"""Where this environment's commands are."""

_PATIENCE = 10
"""Seconds that a process gets to end by itself."""


@contextmanager
def running(
    subcommand: str, environment: Mapping[str, str], log: IO[bytes]
) -> Iterator[subprocess.Popen[bytes]]:
    """Start `hoikehoach subcommand`, writing into `log`; at the end it is stopped, if it still runs."""
    executable = SCRIPTS / "hoikehoach"
    try:
        process = subprocess.Popen(
            [executable, subcommand], env={**os.environ, **environment}, stdout=log, stderr=subprocess.STDOUT
        )
    except OSError as error:
        raise EvaluationError(
            f"{executable}: cannot be started ({error.strerror}).",
            "Install the project into this environment.",
        ) from error
    try:
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask the process to end, and end it if it doesn't."""
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def failure(subcommand: str, what: str, log: IO[bytes]) -> EvaluationError:
    """The error of a process that did not do its work, with the end of what it wrote."""
    log.seek(0)
    lines = log.read().decode("utf-8", errors="replace").strip().splitlines()[-5:]
    return EvaluationError(
        f"hoikehoach {subcommand}: {what}: {' | '.join(lines)}", "Run it by hand to see why."
    )
