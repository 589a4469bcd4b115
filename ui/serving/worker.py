"""One worker among several: what it is given, and what it does with it."""

import os
import signal
import socket
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Thread
from typing import TYPE_CHECKING

from assistant.monitoring.logs import log_to_terminal
from assistant.settings import AssistantSettings
from corpus.errors import HoiKeHoachError

if TYPE_CHECKING:
    from starlette.types import ASGIApp


@dataclass(frozen=True)
class Post:
    """A worker's place: its number, the common socket, its own, and the paths of every worker's own one."""

    number: int
    common: socket.socket
    own: socket.socket
    paths: tuple[str, ...]


def work(settings: AssistantSettings, post: Post, line: Connection) -> None:
    """Serve until told to stop or the parent process is gone. Says on `line` that it is ready."""
    log_to_terminal(settings.log_format, settings.log_level)
    Thread(target=_end_with_parent, args=(line,), name="parent", daemon=True).start()
    # Loads everything; the process that starts the workers, which imports this module, doesn't need it.
    from ui.serving.one_worker_a_chat import OneWorkerAChat
    from ui.serving.process import serve_process

    def around(site: "ASGIApp") -> "ASGIApp":
        return OneWorkerAChat(site, post.number, post.paths, settings.root_path.rstrip("/"))

    try:
        serve_process(settings, [post.common, post.own], lambda: line.send(True), around)
    except HoiKeHoachError as error:
        print(f"hoikehoach: {error}", file=sys.stderr)
        sys.exit(error.exit_code)


def _end_with_parent(line: Connection) -> None:
    try:
        line.recv()
    except (EOFError, OSError):
        os.kill(os.getpid(), signal.SIGTERM)
