"""Chat completions as they are returned, as OpenAPI describes them.

Beside the fields that such clients know, `hoikehoach` is the whole answer as POST /api/ask returns it.
"""

from typing import Any, Literal

from pydantic import BaseModel, Field

from assistant.api.answers import AnswerReply
from assistant.api.chat_completions.requests import MODEL


def _optional() -> Any:
    return Field(default=None, exclude_if=lambda value: value is None)


class UrlCitation(BaseModel):
    """A source, and the characters of the content (from, to before) that are its mark `[n]`."""

    start_index: int
    end_index: int
    title: str
    url: str


class Annotation(BaseModel):
    """One mark of a citation in the content."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class AssistantMessage(BaseModel):
    """The answer with its sources and notes beneath."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: list[Annotation]


class Choice(BaseModel):
    """The one choice."""

    index: Literal[0] = 0
    message: AssistantMessage
    finish_reason: Literal["stop"] = "stop"
    logprobs: None = None


class Usage(BaseModel):
    """How much was read and written, in words: the answer is not made of a language model's tokens."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class Completion(BaseModel):
    """A whole chat completion. `system_fingerprint` tells the index that it was answered from."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: Literal["hoi-ke-hoach"] = MODEL
    system_fingerprint: str
    choices: list[Choice]
    usage: Usage
    hoikehoach: AnswerReply


class Delta(BaseModel):
    """What a chunk adds to the message."""

    role: Literal["assistant"] | None = _optional()
    content: str | None = _optional()
    annotations: list[Annotation] | None = _optional()


class ChunkChoice(BaseModel):
    """The one choice, as far as a chunk brings it on."""

    index: Literal[0] = 0
    delta: Delta
    finish_reason: Literal["stop"] | None = None
    logprobs: None = None


class Chunk(BaseModel):
    """A piece of a streamed completion. The one that ends it has the citations and the whole answer."""

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: Literal["hoi-ke-hoach"] = MODEL
    system_fingerprint: str
    choices: list[ChunkChoice]
    usage: Usage | None = _optional()
    hoikehoach: AnswerReply | None = _optional()


class ModelCard(BaseModel):
    """The model that answers. `created`: when its index was built, in seconds."""

    id: Literal["hoi-ke-hoach"] = MODEL
    object: Literal["model"] = "model"
    created: int
    owned_by: Literal["hoi-ke-hoach"] = MODEL


class ModelList(BaseModel):
    """All models: one."""

    object: Literal["list"] = "list"
    data: list[ModelCard]
