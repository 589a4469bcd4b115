"""The server of the protocol, whatever it is reached by: its tools, and how they are called."""

from importlib.metadata import version

from anyio import to_thread
from mcp import MCPError
from mcp import types as protocol
from mcp.server import Server, ServerRequestContext

from assistant.api.mcp_server.calling import call
from assistant.api.mcp_server.tools import TOOLS, Tool
from assistant.api.opening import Opening
from assistant.api.texts import text
from assistant.journal import Journal

NAME = "hoi-ke-hoach"

_READING = protocol.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def build_server(opening: Opening, journal: Journal) -> Server[object]:
    """The server over the assistant that `opening` holds when a tool is called.

    `journal` keeps what is asked, where questions are kept.
    """

    async def list_tools(
        _: ServerRequestContext[object], __: protocol.PaginatedRequestParams | None
    ) -> protocol.ListToolsResult:
        return protocol.ListToolsResult(tools=[_described(tool) for tool in TOOLS.values()])

    async def call_tool(
        context: ServerRequestContext[object], wanted: protocol.CallToolRequestParams
    ) -> protocol.CallToolResult:
        tool = TOOLS.get(wanted.name)
        if tool is None:
            known = ", ".join(TOOLS)
            raise MCPError(protocol.INVALID_PARAMS, text("tool.unknown", name=wanted.name[:80], known=known))
        # Over HTTP the context has the request that the call came with.
        root = context.request.scope["root_path"] if context.request is not None else ""
        return await to_thread.run_sync(call, tool, wanted.arguments or {}, opening, journal, root)

    return Server(
        NAME,
        version=version(NAME),
        title=text("site.title"),
        description=text("site.description"),
        instructions=text("tool.instructions"),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tool: Tool) -> protocol.Tool:
    return protocol.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.arguments.model_json_schema(),
        output_schema=tool.reply.model_json_schema(mode="serialization"),
        annotations=_READING,
    )
