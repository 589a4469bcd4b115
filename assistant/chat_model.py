"""The one place that knows how a language model is reached: any OpenAI-compatible endpoint.

Guarantees: whatever goes wrong there (no connection, a refusal, too slow, cut off, not the JSON asked for) is
a LanguageModelError; what is passing is tried once more; nothing is asked of any other host.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import openai
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, SecretStr

from assistant.settings import AssistantSettings
from corpus.errors import LanguageModelError, SettingsError

Shape = TypeVar("Shape", bound=BaseModel)

_PASSING = (openai.APIConnectionError, openai.RateLimitError, openai.InternalServerError)
_FOREIGN = (
    openai.OpenAIError,
    # A reply that is no chat completion meets LangChain's reading of it in one of these forms.
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
)


@dataclass(frozen=True)
class Reply(Generic[Shape]):
    """What a model said, and the tokens of question and reply together (0 where it doesn't tell)."""

    said: Shape
    tokens: int = 0


class ChatModel(Generic[Shape]):
    """A chat model that replies in the JSON of one shape. May be used from several threads at once."""

    def __init__(self, chat: ChatOpenAI, name: str, shape: type[Shape]) -> None:
        self.name = name
        self._shape = shape
        self._chat: Runnable[Any, Any] = chat.with_structured_output(
            shape, method="json_schema", include_raw=True
        )

    def reply(self, instructions: str, material: str) -> Reply[Shape]:
        """What the model makes of the material. Raises LanguageModelError."""
        messages = [SystemMessage(instructions), HumanMessage(material)]
        try:
            return self._read(_twice(lambda: self._chat.invoke(messages)))
        except _FOREIGN as error:
            raise LanguageModelError(
                f"The language model gave no usable reply ({type(error).__name__}).",
                "Check HOIKEHOACH_LLM_URL, HOIKEHOACH_LLM_MODEL, HOIKEHOACH_LLM_KEY and the model's server.",
            ) from error

    def _read(self, reply: dict[str, Any]) -> Reply[Shape]:
        if reply["parsing_error"] is not None:
            raise ValueError from reply["parsing_error"]
        if not isinstance(reply["parsed"], self._shape) or not isinstance(reply["raw"], AIMessage):
            raise ValueError
        usage = reply["raw"].usage_metadata
        return Reply(reply["parsed"], usage["total_tokens"] if usage else 0)


def load_chat_model(settings: AssistantSettings, url: str, shape: type[Shape]) -> ChatModel[Shape]:
    """The language model of the settings at an OpenAI-compatible endpoint. Raises SettingsError."""
    if settings.llm_model is None:
        raise SettingsError(
            "HOIKEHOACH_LLM_URL is set, but HOIKEHOACH_LLM_MODEL isn't.", "Name the model to use there."
        )
    return ChatModel(_chat(settings, settings.llm_model, url), settings.llm_model, shape)


def _chat(settings: AssistantSettings, name: str, url: str) -> ChatOpenAI:
    return ChatOpenAI(
        model=name,
        base_url=url,
        # Servers without a key take any; without one the client would look for another service's.
        api_key=settings.llm_key or SecretStr("none"),
        timeout=settings.llm_timeout,
        max_completion_tokens=settings.llm_tokens,
        temperature=0,
        # The client would wait as long as a server's Retry-After tells it to; `_twice` doesn't.
        max_retries=0,
    )


def _twice(attempt: Callable[[], Any]) -> Any:
    try:
        return attempt()
    except _PASSING:
        return attempt()
