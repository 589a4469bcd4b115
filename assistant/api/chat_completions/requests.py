"""A chat completion as it is asked for, and the question in it.

Only what the user says is read: the last user turn is the question, the earlier ones are its history. Turns
of other roles (`system`, `developer`, `assistant`, `tool`) are no instructions to this assistant and are
passed over, as are settings that steer a language model's writing (`temperature`, `max_tokens`, `stop`, ...).
"""

from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.api.problems import Problem
from assistant.api.requests import AskRequest
from assistant.api.texts import table

MODEL: Final = "hoi-ke-hoach"

_DEEPEST_FIELD = 3
"""A field is named as deep as `messages[0].content`; beyond are the alternatives of its type."""


class Part(BaseModel):
    """A part of a turn; only the type `text` is read."""

    type: str = Field(examples=["text"])
    text: str | None = None


class Message(BaseModel):
    """One turn of the conversation."""

    role: str = Field(examples=["user"])
    content: str | list[Part] | None = None


class StreamOptions(BaseModel):
    """`include_usage`: a last chunk with the usage."""

    include_usage: bool | None = None


class ResponseFormat(BaseModel):
    """Only the type `text` can be had."""

    type: str = Field(examples=["text"])


class CompletionRequest(BaseModel):
    """What is read of a request; other fields are passed over. `plans`: plan_ids to keep to (none: all)."""

    model_config = ConfigDict(
        strict=True,
        json_schema_extra={
            "examples": [
                {
                    "model": MODEL,
                    "messages": [{"role": "user", "content": "Cơ quan nào chủ trì Cổng dữ liệu mở?"}],
                }
            ]
        },
    )

    model: str
    messages: list[Message]
    plans: list[str] = []
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    n: int | None = None
    tools: list[Any] | None = None
    functions: list[Any] | None = None
    modalities: list[str] | None = None
    logprobs: bool | None = None
    response_format: ResponseFormat | None = None


@dataclass(frozen=True)
class Asked:
    """A question that came as a chat, and how its answer is wanted."""

    turn: AskRequest
    stream: bool
    include_usage: bool


def read_completion(body: bytes) -> Asked:
    """The question of a request. Raises Problem for what is malformed, unknown or can't be had."""
    try:
        request = CompletionRequest.model_validate_json(body)
    except ValidationError as error:
        raise _problem(error) from None
    check_model(request.model)
    _check_supported(request)
    *history, question = _user_turns(request.messages)
    options = request.stream_options
    return Asked(
        AskRequest(question=question, history=history, plans=request.plans),
        stream=bool(request.stream),
        include_usage=bool(options and options.include_usage),
    )


def check_model(model: str) -> None:
    """Raise Problem (404) for any model but the one."""
    if model != MODEL:
        raise Problem("model_not_found", status=404, field="model", model=model[:80], known=MODEL)


def _check_supported(request: CompletionRequest) -> None:
    form = request.response_format
    wanted = {
        "n": request.n not in {None, 1},
        "tools": bool(request.tools),
        "functions": bool(request.functions),
        "modalities": not set(request.modalities or ()) <= {"text"},
        "logprobs": bool(request.logprobs),
        "response_format": form is not None and form.type != "text",
    }
    for field, beyond in wanted.items():
        if beyond:
            raise Problem("unsupported", status=400, field=field)


def _user_turns(messages: list[Message]) -> list[str]:
    turns = [_text(one, place) for place, one in enumerate(messages) if one.role == "user"]
    if not turns:
        raise Problem("no_user_turn", status=400, field="messages")
    return turns


def _text(message: Message, place: int) -> str:
    if not isinstance(message.content, list):
        return message.content or ""
    for part in message.content:
        if part.type != "text":
            raise Problem(
                "unsupported_content", status=400, field=f"messages[{place}].content", kind=part.type[:40]
            )
    return "\n".join(part.text or "" for part in message.content)


def _problem(error: ValidationError) -> Problem:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    path = first["loc"][:_DEEPEST_FIELD]
    if not path:
        return Problem("malformed")
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
    if first["type"] == "missing":
        return Problem("missing", field=field)
    expected = table("expected").get(str(path[0]), table("expected")["other"])
    return Problem("wrong_type", field=field, expected=expected)
