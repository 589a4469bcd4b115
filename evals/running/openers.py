"""Ways to open what asks the questions of a run."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from assistant.settings import AssistantSettings
from evals.running.processes import open_processes
from evals.running.server import open_server
from evals.running.workers import Workers

Opener = Callable[[int], AbstractContextManager[Workers]]
"""Opens so many workers."""


def in_process(settings: AssistantSettings, *, with_baselines: bool) -> Opener:
    """Worker processes that answer with these settings."""
    return lambda count: open_processes(settings, count, with_baselines=with_baselines)


def at_server(url: str, key: str | None) -> Opener:
    """Clients of the server at this URL, with an API key where one is given."""
    return lambda count: open_server(url.rstrip("/"), count, key)
