"""The server over standard input and output, for a client that starts it itself.

Guarantees: nothing but the protocol is written to standard output.
"""

import sys
from contextlib import closing, redirect_stdout

import anyio
from mcp.server import Server
from mcp.server.stdio import stdio_server

from assistant.api.mcp_server.server import build_server
from assistant.api.opening import Opening
from assistant.api.operations import Operations
from assistant.chain import open_assistant
from assistant.settings import AssistantSettings


def run(settings: AssistantSettings) -> None:
    """Open the assistant, then serve until the client closes the input.

    Raises what `open_assistant` raises.
    """
    with closing(Operations(settings)) as operations:
        with redirect_stdout(sys.stderr):
            assistant = open_assistant(settings)
            operations.start()
        with closing(assistant):
            anyio.run(_serve, build_server(Opening(assistant), operations.journal))


async def _serve(server: Server[object]) -> None:
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())
