"""One process that serves: its index, the site over it, and its end.

Guarantees: at SIGTERM or SIGINT no new request is taken, those under way may end for `stop_seconds`; at
SIGHUP a newly published index is taken up.
"""

import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp

from assistant.api import create_app
from assistant.chain import open_assistant
from assistant.settings import AssistantSettings
from ui.mounting import end_chats, mount_chat


class Server(uvicorn.Server):
    """uvicorn's server, which says when it is ready, and ends what would otherwise never end."""

    def __init__(self, app: ASGIApp, site: FastAPI, stop_seconds: int, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                proxy_headers=False,
                timeout_graceful_shutdown=stop_seconds,
            )
        )
        self._site = site
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the connections by which open pages hold on to their chat, then stop as uvicorn does."""
        end_chats(self._site)
        await super().shutdown(sockets)


def serve_process(
    settings: AssistantSettings,
    sockets: Sequence[socket.socket],
    ready: Callable[[], None],
    around: Callable[[ASGIApp], ASGIApp] = lambda site: site,
) -> None:
    """Open the published index and serve until told to stop. Raises what `open_assistant` raises.

    `around` wraps the site's application.
    """
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # until there is something to reload
    opened = open_assistant(settings)
    site = mount_chat(create_app(lambda: opened, settings))
    _reload_at_hangup(site)
    with suppress(KeyboardInterrupt):
        Server(around(site), site, settings.stop_seconds, ready).run(list(sockets))


def _reload_at_hangup(site: FastAPI) -> None:
    def reload(*_: Any) -> None:
        site.state.reloading.tell()

    signal.signal(signal.SIGHUP, reload)
