"""A real Redis on a free port of the loopback, with a password; for one test at a time."""

import shutil
import socket
import subprocess
import time
import warnings
from pathlib import Path
from secrets import token_hex

import pytest

PROGRAM = "redis-server"


class RedisServer:
    """Started and stopped by its test; always the same address."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port: int = free.getsockname()[1]
        self._folder = folder
        self.password = token_hex(12)
        self.url = f"redis://:{self.password}@127.0.0.1:{self._port}/0"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [
            PROGRAM,
            "--bind",
            "127.0.0.1",
            "--port",
            str(self._port),
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        command += ["--requirepass", self.password, "--dir", str(self._folder)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.02)
        raise AssertionError("redis-server does not answer")

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None


def redis_in(folder: Path) -> RedisServer:
    """A server that isn't started yet; the test is skipped, loudly, where there is no Redis."""
    if shutil.which(PROGRAM) is None:
        said = f"{PROGRAM} is missing: counting in Redis is NOT tested (Debian: apt-get install redis-server)"
        warnings.warn(said, stacklevel=2)
        pytest.skip(said)
    return RedisServer(folder)
