"""A command of `hoikehoach` run within limits, and how it ended told in words for programs.

Only for processes with a single thread: the limits are set between fork and exec.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from signal import alarm
from tempfile import TemporaryFile

from corpus.collection.failures import failure_of_command
from corpus.collection.records import Failure
from corpus.command import ERRORS_AS_JSON
from corpus.turn import inherited_turn

_NICENESS = 10


@dataclass(frozen=True)
class Limits:
    """What a command may take: seconds, of the clock and of the processor, and memory (None: any)."""

    seconds: int
    memory_mb: int | None = None


def run_command(
    arguments: Sequence[str], limits: Limits, hear: Callable[[str], None] = lambda _: None
) -> tuple[str, Failure | None]:
    """What `hoikehoach` with these arguments printed, and why it failed, if it did.

    `hear` is given each line that it prints as it comes.
    """
    lines: list[str] = []
    with TemporaryFile() as complaints:
        process = subprocess.Popen(
            [sys.executable, "-m", "corpus.command", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=os.environ | {ERRORS_AS_JSON: "1", "PYTHONUTF8": "1"},
            encoding="utf-8",
            pass_fds=inherited_turn(),
            preexec_fn=partial(_hold_to, limits),
        )
        with process:
            for line in process.stdout or ():
                lines.append(line)
                hear(line)
        complaints.seek(0)
        said = complaints.read().decode("utf-8", errors="replace")
    return "".join(lines), failure_of_command(process.returncode, said)


def _hold_to(limits: Limits) -> None:
    """Hold the process that calls this, and what it becomes, to the limits."""
    os.nice(_NICENESS)
    alarm(limits.seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    if limits.memory_mb is not None:
        most = limits.memory_mb << 20
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
