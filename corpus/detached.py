"""Processes that outlive whoever begins them, over the same settings."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

from corpus.files import file_faults
from corpus.settings import CorpusSettings


def start_detached(
    command: Sequence[str], environment: Mapping[str, str], turn: int, output: Path | None = None
) -> None:
    """Start the command with these variables beside those of this process.

    The open file `turn` is its own for as long as it lives. What it says goes into the file `output`, or
    nowhere. Raises StorageError.
    """
    with ExitStack() as opened:
        said = subprocess.DEVNULL
        if output is not None:
            opened.enter_context(file_faults(output))
            said = opened.enter_context(output.open("wb")).fileno()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env=os.environ | environment,
            pass_fds=(turn,),
            start_new_session=True,
        )
    # Whoever began a process has to take note of its end, or it would stay in the list of processes.
    Thread(target=process.wait, daemon=True).start()


def environment_of(settings: CorpusSettings) -> dict[str, str]:
    """What every part shares, as the variables that another process reads it from."""
    values = {name: getattr(settings, name) for name in CorpusSettings.model_fields}
    return {f"HOIKEHOACH_{name.upper()}": str(value) for name, value in values.items() if value is not None}
