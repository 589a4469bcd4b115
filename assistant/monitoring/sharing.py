"""Several processes share their figures in a folder; an environment variable names it before they start."""

import os
from pathlib import Path

_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def share_figures_in(folder: Path) -> None:
    """Let the processes that are started from now on share their figures in this empty folder."""
    os.environ[_VARIABLE] = str(folder)


def figures_are_shared() -> bool:
    """Whether this process was started to share its figures."""
    return bool(os.environ.get(_VARIABLE))


def forget_process(pid: int) -> None:
    """A process has ended: what it was doing or had open no longer counts; what it has done does."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(pid)  # type: ignore[no-untyped-call]
