"""The schema of a chat completion's request as OpenAPI shows it: its parts written out."""

from typing import Any

from assistant.api.chat_completions.requests import CompletionRequest

_REFERENCE = "#/$defs/"


def request_schema() -> dict[str, Any]:
    """The schema without references, which would point into another document."""
    schema = CompletionRequest.model_json_schema()
    parts = schema.pop("$defs")
    written: dict[str, Any] = _written_out(schema, parts)
    return written


def _written_out(schema: Any, parts: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_written_out(one, parts) for one in schema]
    if not isinstance(schema, dict):
        return schema
    reference = schema.get("$ref")
    if isinstance(reference, str):
        return _written_out(parts[reference.removeprefix(_REFERENCE)], parts)
    return {name: _written_out(one, parts) for name, one in schema.items()}
