"""`hoikehoach serve`: chat and API on one port."""

import typer

from assistant.settings import AssistantSettings
from corpus import runtime
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
    """Open the assistant, then serve until interrupted. Raises what `open_assistant` raises."""
    runtime.prepare(threads=settings.threads, allow_hub=settings.allow_hub)
    import uvicorn

    from assistant.api import create_app
    from assistant.chain import open_assistant
    from ui.mounting import mount_chat

    assistant = open_assistant(settings)
    app = mount_chat(create_app(assistant, settings))
    typer.echo(say("serve.address", address=f"http://{settings.host}:{settings.port}{app.state.root}/"))
    try:
        uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning")
    finally:
        assistant.close()
