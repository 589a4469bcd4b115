"""The language model that words answers: what it writes are sentences with the items they use."""

from assistant.chat_model import ChatModel, load_chat_model
from assistant.phrasing.written import Sentences, Written
from assistant.settings import AssistantSettings


class LanguageModel:
    """A chat model that answers with sentences. May be used from several threads at once."""

    def __init__(self, chat: ChatModel[Sentences]) -> None:
        self.name = chat.name
        self._chat = chat

    def write(self, instructions: str, material: str) -> Written:
        """The sentences that the model makes of the material. Raises LanguageModelError."""
        reply = self._chat.reply(instructions, material)
        return Written(tuple(reply.said.sentences), reply.tokens)


def load_model(settings: AssistantSettings, url: str) -> LanguageModel:
    """The language model of the settings at an OpenAI-compatible endpoint. Raises SettingsError."""
    return LanguageModel(load_chat_model(settings, url, Sentences))
