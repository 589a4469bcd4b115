"""The inside of a worker process: the systems are opened once, then asked."""

import os
import signal
import threading
from contextlib import ExitStack
from multiprocessing import parent_process
from multiprocessing.util import Finalize
from typing import TYPE_CHECKING

from corpus.errors import HoiKeHoachError

if TYPE_CHECKING:
    from assistant.settings import AssistantSettings
    from evals.running.opening import Opened
    from evals.running.workers import Asked
    from evals.runs.records import Subject
    from evals.runs.reply import Reply

_opened: "list[Opened | HoiKeHoachError]" = []
"""The one thing that a worker holds: the systems, or why they can't be opened."""


def start(settings: "AssistantSettings", with_baselines: bool) -> None:
    """Open the systems; an error of the tree is met again by whoever asks.

    Stopping is the business of the process that started this one: its end ends this one too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from corpus import runtime

    runtime.prepare(threads=settings.threads, allow_hub=settings.allow_hub)
    from evals.running.opening import open_systems

    stack = ExitStack()
    try:
        _opened.append(stack.enter_context(open_systems(settings, with_baselines=with_baselines)))
    except HoiKeHoachError as error:
        _opened.append(error)
    # A worker process ends without the handlers of `atexit`.
    Finalize(None, stack.close, exitpriority=1)


def describe() -> "tuple[Subject, tuple[str, ...]]":
    """What is asked, and the names of the systems. Raises what opening them raised."""
    opened = _systems()
    return opened.subject, tuple(opened.systems)


def reply(asked: "Asked") -> "Reply":
    """The reply of the named system. Raises what opening it raised."""
    system, question = asked
    return _systems().systems[system](question)


def _systems() -> "Opened":
    [opened] = _opened
    if isinstance(opened, HoiKeHoachError):
        raise opened
    return opened


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
