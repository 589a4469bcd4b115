"""`hoikehoach serve`: chat and API on one port."""

import logging
import socket
from contextlib import closing, suppress

import typer

from assistant.settings import AssistantSettings
from corpus.errors import SettingsError
from corpus.settings import load_settings
from ui.texts import say


def serve(
    host: str | None = typer.Option(
        None, help="địa chỉ lắng nghe (mặc định: HOIKEHOACH_HOST hoặc 127.0.0.1)"
    ),
    port: int | None = typer.Option(
        None, min=1, max=65535, help="cổng (mặc định: HOIKEHOACH_PORT hoặc 8000)"
    ),
) -> None:
    """Chạy trang hỏi đáp và API trên một cổng."""
    settings = load_settings(AssistantSettings)
    given = {name: value for name, value in {"host": host, "port": port}.items() if value is not None}
    run(settings.model_copy(update=given))


def run(settings: AssistantSettings) -> None:
    """Open the assistant, then serve until interrupted.

    Raises what `open_assistant` raises, and SettingsError for an address that can't be listened on.
    """
    _log_to_terminal()
    import uvicorn

    from assistant.api import create_app
    from assistant.chain import open_assistant
    from ui.mounting import mount_chat

    with _bound(settings.host, settings.port) as bound, closing(open_assistant(settings)) as assistant:
        app = mount_chat(create_app(assistant, settings))
        bound.listen()
        typer.echo(say("serve.address", address=f"http://{settings.host}:{settings.port}{app.state.root}/"))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[bound])


def _bound(host: str, port: int) -> socket.socket:
    """A socket bound to the address before the slow part of starting: a taken port is said at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise SettingsError(
            f"{host}:{port} cannot be listened on ({error.strerror}).",
            "Stop the program that listens there, or give another --host or --port.",
        ) from error
    return bound


def _log_to_terminal() -> None:
    """What this program says of its doings, and its libraries' warnings; no question is ever among them."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for part in ("assistant", "corpus", "ui"):
        logging.getLogger(part).setLevel(logging.INFO)
