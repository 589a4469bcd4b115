"""Several processes behind one port: started, watched, replaced when they die, stopped together.

uvicorn's own supervisor gives its workers nothing but the common socket; here each has one of its own as
well, by which the others pass on the requests of the chats that it holds (see `one_worker_a_chat`).
Guarantees: a worker that dies is replaced, one that cannot even start ends the service; no worker outlives
this process.
"""

import logging
import os
import signal
import socket
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from assistant.monitoring.sharing import forget_process, share_figures_in
from assistant.settings import AssistantSettings
from ui.serving.worker import Post, work

_log = logging.getLogger(__name__)

_SPAWN = get_context("spawn")
_PAUSE_S = 1.0
"""Between a worker's death and its replacement, so that one that always dies doesn't take the machine."""
_KILL_AFTER_S = 10.0
"""Beyond the time in which a worker should have stopped."""


@dataclass
class _Worker:
    """A running worker. `line`: it says on it that it is ready, and dies when it is closed."""

    post: Post
    process: BaseProcess
    line: Connection
    ready: bool = False


def serve_by_workers(settings: AssistantSettings, listening: socket.socket, ready: Callable[[], None]) -> int:
    """Serve by `settings.workers` processes until told to stop; the exit code."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hoikehoach-")))
        (folder / "metrics").mkdir()
        share_figures_in(folder / "metrics")
        own = [stack.enter_context(_own_socket(folder, number)) for number in range(settings.workers)]
        names = tuple(str(one.getsockname()) for one in own)
        posts = [Post(number, listening, one, names) for number, one in enumerate(own)]
        return _Supervisor(settings, posts, ready).run()


def _own_socket(folder: Path, number: int) -> socket.socket:
    made = socket.socket(socket.AF_UNIX)
    made.bind(str(folder / f"{number}.sock"))
    made.listen()
    return made


class _Supervisor:
    def __init__(self, settings: AssistantSettings, posts: list[Post], ready: Callable[[], None]) -> None:
        self._settings = settings
        self._posts = posts
        self._ready = ready
        self._told_to_stop = False
        self._workers: list[_Worker] = []

    def run(self) -> int:
        for number, act in _ACTS.items():
            signal.signal(number, lambda *_, act=act: act(self))
        self._workers = [self._start(post) for post in self._posts]
        code = 0
        while not self._told_to_stop and not code:
            self._hear()
            code = self._replace_dead()
        self._stop_all()
        return code

    def stop(self) -> None:
        self._told_to_stop = True

    def reload(self) -> None:
        for worker in self._workers:
            if worker.ready and worker.process.pid is not None:
                os.kill(worker.process.pid, signal.SIGHUP)

    def _start(self, post: Post) -> _Worker:
        here, there = Pipe()
        process = _SPAWN.Process(
            target=work, args=(self._settings, post, there), name=f"worker-{post.number}"
        )
        process.start()
        there.close()
        return _Worker(post, process, here)

    def _hear(self) -> None:
        """Wait a moment for workers that are ready now or have ended."""
        waiting = [worker.line for worker in self._workers if not worker.ready]
        wait([*waiting, *(worker.process.sentinel for worker in self._workers)], timeout=0.5)
        for worker in self._workers:
            if not worker.ready and worker.line.poll():
                self._note_ready(worker)

    def _note_ready(self, worker: _Worker) -> None:
        try:
            worker.ready = bool(worker.line.recv())
        except EOFError:
            return
        if all(one.ready for one in self._workers):
            self._ready()
            self._ready = _silent

    def _replace_dead(self) -> int:
        """Start anew the workers that have died; the exit code of one that could not start, else 0."""
        for place, worker in enumerate(self._workers):
            if worker.process.is_alive():
                continue
            self._bury(worker)
            code = worker.process.exitcode or 0
            if self._told_to_stop:
                return 0
            if not worker.ready:
                return code if code > 0 else 1
            _log.error("worker %d ended (%d), another one starts", worker.post.number, code)
            time.sleep(_PAUSE_S)
            self._workers[place] = self._start(worker.post)
        return 0

    def _stop_all(self) -> None:
        for worker in self._workers:
            worker.process.terminate()
        until = time.monotonic() + self._settings.stop_seconds + _KILL_AFTER_S
        for worker in self._workers:
            worker.process.join(max(until - time.monotonic(), 0))
            worker.process.kill()
            worker.process.join()
            self._bury(worker)

    def _bury(self, worker: _Worker) -> None:
        worker.line.close()
        if worker.process.pid is not None:
            forget_process(worker.process.pid)


def _silent() -> None:
    """All workers have been ready once; nothing is said again."""


_ACTS: dict[signal.Signals, Callable[[_Supervisor], None]] = {
    signal.SIGTERM: _Supervisor.stop,
    signal.SIGINT: _Supervisor.stop,
    signal.SIGHUP: _Supervisor.reload,
}
