"""A language model as judge, by the settings of the one that words answers (HOIKEHOACH_LLM_URL, …).

Guarantees: it judges beside the rules and never changes what they found; what it is shown of questions,
plans and answers is data to it; whatever goes wrong at its endpoint is a LanguageModelError.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.settings import AssistantSettings
from corpus.errors import SettingsError
from evals.given import read_answer
from evals.judges.prompts import instructions, material
from evals.judges.verdict import Verdict
from evals.outcome import Opinion
from evals.question import EvalQuestion

if TYPE_CHECKING:
    from assistant.chat_model import ChatModel


class ModelJudge:
    """Gives opinions of answers. May be used from several threads at once."""

    def __init__(self, model: "ChatModel[Verdict]") -> None:
        self.name = model.name
        self._model = model

    def opinion(self, question: EvalQuestion, payload: Mapping[str, object]) -> Opinion:
        """Whether the answer in `payload` is right, and why.

        Raises LanguageModelError where the model gives no usable opinion, EvaluationError where the payload
        is no answer of the API.
        """
        return self._model.reply(instructions(), material(question, read_answer(payload))).said.opinion()


def open_judge(settings: AssistantSettings) -> ModelJudge:
    """The judge with the language model of the settings. Raises SettingsError where none is set."""
    if settings.llm_url is None:
        raise SettingsError(
            "No language model is set that could judge.",
            "Set HOIKEHOACH_LLM_URL and HOIKEHOACH_LLM_MODEL, or leave the judging to the rules.",
        )
    # The client of the model takes a second to import and much memory, which nobody needs without a model.
    from assistant.chat_model import load_chat_model

    return ModelJudge(load_chat_model(settings, settings.llm_url, Verdict))
