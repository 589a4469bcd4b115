"""The site served as the settings say: in this process, or by several workers."""

from contextlib import closing

import typer

from assistant.monitoring.logs import log_to_terminal
from assistant.settings import AssistantSettings
from ui.serving.listening import bound
from ui.texts import say


def serve_site(settings: AssistantSettings) -> int:
    """Serve until told to stop; the exit code.

    Raises what `open_assistant` raises, and SettingsError for an address that can't be listened on.
    """
    log_to_terminal(settings.log_format, settings.log_level)

    def ready() -> None:
        root = settings.root_path.rstrip("/")
        typer.echo(say("serve.address", address=f"http://{settings.host}:{settings.port}{root}/"))

    with closing(bound(settings.host, settings.port)) as listening:
        if settings.workers > 1:
            from ui.serving.workers import serve_by_workers

            return serve_by_workers(settings, listening, ready)
        from ui.serving.process import serve_process

        serve_process(settings, [listening], ready)
    return 0
