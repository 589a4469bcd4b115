"""POST /v1/chat/completions and GET /v1/models, for clients of OpenAI's API."""

from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse

from assistant.api.answers import AnswerReply
from assistant.api.chat_completions.completing import Completing
from assistant.api.chat_completions.failures import ErrorReply
from assistant.api.chat_completions.replies import Completion, ModelCard, ModelList
from assistant.api.chat_completions.request_schema import request_schema
from assistant.api.chat_completions.requests import Asked, check_model, read_completion
from assistant.api.keeping import keep_reply
from assistant.api.opening import Opened
from assistant.api.requests import check_plans, check_question
from assistant.chain import Assistant
from assistant.journal import Origin

_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": ErrorReply, "description": "The request is malformed, or asks for what can't be had"},
    404: {"model": ErrorReply, "description": "No such model"},
    422: {"model": ErrorReply, "description": "Not used: what is malformed is a 400"},
    429: {"model": ErrorReply, "description": "Too many requests; Retry-After says when to come again"},
    503: {"model": ErrorReply, "description": "No index is loaded, or there is no free place now"},
}
_STREAMED: dict[str, Any] = {
    "content": {"text/event-stream": {"schema": {"type": "string"}}},
    "description": "The completion; with `stream`, server-sent events that end with `[DONE]`",
}
_UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}

router = APIRouter(prefix="/v1", tags=["chat completions"], responses=_REFUSALS)


async def _checked(request: Request, assistant: Opened) -> Asked:
    asked = read_completion(await request.body())
    check_question(
        asked.turn.question,
        asked.turn.history,
        limit=assistant.settings.question_limit,
        fields=("messages", "messages"),
    )
    check_plans(asked.turn.plans, [plan.plan_id for plan in assistant.plans])
    return asked


@router.post(
    "/chat/completions",
    response_model=Completion,
    responses={200: _STREAMED},
    openapi_extra={
        "requestBody": {"required": True, "content": {"application/json": {"schema": request_schema()}}}
    },
    summary="Answer the last user turn of a chat",
)
def chat_completions(
    request: Request,
    asked: Annotated[Asked, Depends(_checked)],
    assistant: Opened,
    afterwards: BackgroundTasks,
) -> Completion | StreamingResponse:
    """The answer as a chat completion: text with `[n]`, its sources beneath, citations as annotations.

    The last user turn is the question, the earlier ones its history; other roles are passed over. Tools,
    several choices, pictures and JSON formats are refused.
    """

    def answered(reply: AnswerReply) -> None:
        afterwards.add_task(keep_reply, request.app.state.journal, asked.turn, reply, Origin.API)

    site = f"{request.url.scheme}://{request.url.netloc}"
    completing = Completing(assistant, asked, request.scope["root_path"], site, answered)
    if asked.stream:
        return EventSourceResponse(completing.events(), headers=_UNBUFFERED)
    return completing.whole()


@router.get("/models", summary="The model that answers")
def models(assistant: Opened) -> ModelList:
    """One: this assistant, over its index."""
    return ModelList(data=[_card(assistant)])


@router.get("/models/{model}", summary="A model")
def model(model: str, assistant: Opened) -> ModelCard:
    """The one model, by its name."""
    check_model(model)
    return _card(assistant)


def _card(assistant: Assistant) -> ModelCard:
    return ModelCard(created=int(assistant.index.identity.built_at.timestamp()))
