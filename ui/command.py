"""`hoikehoach serve`: chat and API on one port."""

from typing import Annotated

import typer

from assistant.settings import AssistantSettings
from corpus.settings import load_settings


def serve(
    host: Annotated[
        str | None, typer.Option(help="địa chỉ lắng nghe (mặc định: HOIKEHOACH_HOST hoặc 127.0.0.1)")
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="cổng (mặc định: HOIKEHOACH_PORT hoặc 8000)")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="số tiến trình phục vụ (mặc định: HOIKEHOACH_WORKERS hoặc 1)"),
    ] = None,
) -> None:
    """Chạy trang hỏi đáp và API trên một cổng."""
    from ui.serving import serve_site

    settings = load_settings(AssistantSettings)
    given = {"host": host, "port": port, "workers": workers}
    chosen = {name: value for name, value in given.items() if value is not None}
    code = serve_site(settings.model_copy(update=chosen))
    if code:
        raise typer.Exit(code)
