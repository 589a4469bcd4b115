"""A call of a tool: its arguments checked, its reply or what is wrong told as the protocol tells it.

Guarantees: whatever the arguments, a call ends in a result; what is wrong is said in Vietnamese, and nothing
of an error's own text leaves the server.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

from mcp.types import CallToolResult, TextContent
from pydantic import BaseModel, ValidationError

from assistant.api.errors import problem_of
from assistant.api.mcp_server.arguments import Arguments
from assistant.api.mcp_server.tools import Site, Tool
from assistant.api.opening import Opening
from assistant.api.problems import Problem
from assistant.journal import Journal
from corpus.errors import HoiKeHoachError

_log = logging.getLogger(__name__)


def call(
    tool: Tool, arguments: Mapping[str, Any], opening: Opening, journal: Journal, root: str
) -> CallToolResult:
    """The result of calling `tool`; its links stand under the sub-path `root`."""
    with _Unforeseen(tool):
        try:
            checked = _checked(tool, arguments)
            with opening.lent() as assistant:
                return _result(tool.work(checked, Site(assistant, journal, root)))
        except Problem as problem:
            return _failed(problem)
        except HoiKeHoachError as error:
            _log.error("cannot answer: %s", error)
            return _failed(problem_of(error))
    return _failed(Problem("internal", status=500))


class _Unforeseen:
    """Keeps what nobody foresaw from the client; the log has it with its traceback."""

    def __init__(self, tool: Tool) -> None:
        self._tool = tool

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        _log.error("tool %s failed", self._tool.name, exc_info=error)
        return True


def _checked(tool: Tool, arguments: Mapping[str, Any]) -> Arguments:
    try:
        # As text once more: what isn't text, such as half a letter, is refused there.
        return tool.arguments.model_validate_json(json.dumps(arguments))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise _problem(tool, first["loc"], first["type"]) from None


def _problem(tool: Tool, place: Sequence[int | str], kind: str) -> Problem:
    if not place:
        return Problem("malformed")
    field, fields = str(place[0]), tool.arguments.model_fields
    if field not in fields:
        return Problem("unknown_argument", field=field[:80], known=", ".join(fields))
    if kind == "missing":
        return Problem("missing", field=field)
    return Problem("wrong_value", field=field, expected=fields[field].description)


def _result(reply: BaseModel) -> CallToolResult:
    """The reply as data, and as text for clients that don't read data."""
    data = reply.model_dump(mode="json", by_alias=True)
    shown = json.dumps(data, ensure_ascii=False)
    return CallToolResult(content=[TextContent(type="text", text=shown)], structured_content=data)


def _failed(problem: Problem) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=problem.message)], is_error=True)
