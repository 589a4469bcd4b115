"""A real PostgreSQL of its own for the tests: in a new folder, on the loopback, gone at the end."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
USER = "plans"


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, or None where PostgreSQL isn't installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    versions = [folder for folder in DEBIAN.glob("*/bin") if (folder / "initdb").exists()]
    return max(versions, key=lambda folder: float(folder.parent.name), default=None)


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Start a server, give its address, stop it."""
    data = Path(tempfile.mkdtemp(prefix="postgresql-"))
    account = _account()
    if account:
        os.chown(data, account.pw_uid, account.pw_gid)
    port = _free_port()
    try:
        _run(
            account, folder / "initdb", "-D", data / "d", "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync"
        )
        options = f"-F -p {port} -k {data} -c listen_addresses=127.0.0.1"
        _run(account, folder / "pg_ctl", "-D", data / "d", "-l", data / "log", "-w", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _run(account, folder / "pg_ctl", "-D", data / "d", "-m", "fast", "-w", "stop")
    finally:
        shutil.rmtree(data, ignore_errors=True)


def _account() -> pwd.struct_passwd | None:
    """Whose the server is where root, which PostgreSQL refuses, runs the tests."""
    if os.geteuid() != 0:
        return None
    names = {account.pw_name: account for account in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _run(account: pwd.struct_passwd | None, *command: object) -> None:
    subprocess.run(
        [str(part) for part in command],
        check=True,
        stdout=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd="/",
        timeout=60,
        **({"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}),
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
