"""The subcommand `mcp`."""

from contextlib import suppress

from assistant.settings import AssistantSettings
from corpus.settings import load_settings


def mcp() -> None:
    """Chạy máy chủ MCP qua stdin/stdout, cho các trợ lý AI (cùng các công cụ có tại /mcp của "serve")."""
    # Importing the server loads LangChain and the index, which `--help` should not wait for.
    from assistant.api.mcp_server.over_stdio import run

    with suppress(KeyboardInterrupt):
        run(load_settings(AssistantSettings))
