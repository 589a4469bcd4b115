"""A question as the page sends it: parsed and checked like one that is sent to the API."""

from pydantic import ValidationError

from assistant.api.problems import Problem
from assistant.api.requests import AskRequest, check_plans, check_question
from assistant.chain import Assistant

REMEMBERED = 20
"""Turns that a question is understood by; earlier ones are forgotten."""


class ChatQuestion(AskRequest):
    """What is asked, and the number of its turn in its page: it goes back with every piece of the answer."""

    turn: int = 0


def read_question(sent: str) -> ChatQuestion:
    """The question that the page's script sent as JSON. Raises Problem where it isn't one."""
    try:
        asked = ChatQuestion.model_validate_json(sent)
    except ValidationError:
        raise Problem("malformed") from None
    return asked.model_copy(update={"history": asked.history[-REMEMBERED:]})


def check(asked: ChatQuestion, assistant: Assistant) -> None:
    """Raise Problem if the question is none that this assistant can be asked."""
    check_question(asked.question, asked.history, limit=assistant.settings.question_limit)
    check_plans(asked.plans, [plan.plan_id for plan in assistant.plans])
