"""What a question is answered with, as OpenAPI describes it."""

from typing import Literal

from pydantic import BaseModel, Field

from assistant.answer.records import Answer, Status


class CitationReply(BaseModel):
    """One numbered source: the clause itself, at most 2,500 characters, and its place on the plan's page."""

    number: int
    plan_id: str
    plan: str
    address: str
    label: str
    text: str
    url: str


class QuestionReply(BaseModel):
    """How the question was understood."""

    standalone: str
    type: str
    plans: list[str]


class AnswerReply(BaseModel):
    """A finished answer. Every `[n]` in `answer` is in `citations`; `notes` come from outside the plans.

    `model`: the language model whose words are in `answer`; left out where it was composed without one.
    """

    id: str
    status: Status
    answer: str
    citations: list[CitationReply]
    notes: list[str]
    question: QuestionReply
    timings_ms: dict[str, float]
    model: str | None = Field(default=None, exclude_if=lambda model: model is None)


class StatusEvent(BaseModel):
    """Event `status`: what is being done, in words to show."""

    stage: Literal["searching"]
    message: str


class DeltaEvent(BaseModel):
    """Event `delta`: the next piece of the answer's text; the pieces joined are the answer."""

    text: str


class CitationsEvent(BaseModel):
    """Event `citations`: all of them, in the order of their numbers."""

    citations: list[CitationReply] = Field(default=[])


def answer_reply(answer: Answer, root: str) -> AnswerReply:
    """The reply for `answer`, its links under the sub-path `root`."""
    reply = AnswerReply.model_validate(answer.as_dict())
    for citation in reply.citations:
        citation.url = root + citation.url
    return reply
