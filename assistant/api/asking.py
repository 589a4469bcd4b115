"""POST /api/ask: the whole answer at once, or as server-sent events."""

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel

from assistant.api.answers import AnswerReply, CitationsEvent, DeltaEvent, StatusEvent, answer_reply
from assistant.api.errors import problem_of
from assistant.api.keeping import keep_reply
from assistant.api.opening import Opened
from assistant.api.problems import ProblemReply
from assistant.api.requests import AskRequest, check_plans, check_question, read_ask_request
from assistant.api.texts import text
from assistant.journal import Origin
from corpus.errors import HoiKeHoachError

router = APIRouter(prefix="/api", tags=["ask"])

BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": AskRequest.model_json_schema()}},
    }
}
"""How OpenAPI describes the body of a question."""


async def _checked(
    asked: Annotated[AskRequest, Depends(read_ask_request)],
    assistant: Opened,
) -> AskRequest:
    check_question(asked.question, asked.history, limit=assistant.settings.question_limit)
    check_plans(asked.plans, [plan.plan_id for plan in assistant.plans])
    return asked


Asked = Annotated[AskRequest, Depends(_checked)]
"""The question of a request, checked against the plans at hand."""


@router.post("/ask", openapi_extra=BODY, summary="Ask a question")
def ask(request: Request, asked: Asked, assistant: Opened, afterwards: BackgroundTasks) -> AnswerReply:
    """The answer with its citations. Unanswerable questions are a 200 as well: see `status`."""
    answer = assistant.ask(asked.question, asked.history, asked.plans)
    reply = answer_reply(answer, request.scope["root_path"])
    afterwards.add_task(keep_reply, request.app.state.journal, asked, reply, Origin.API)
    return reply


@router.post(
    "/ask/stream",
    openapi_extra=BODY,
    response_class=EventSourceResponse,
    summary="Ask a question, streamed",
)
def ask_stream(
    request: Request, asked: Asked, assistant: Opened, afterwards: BackgroundTasks
) -> Iterator[ServerSentEvent]:
    """The same as events: `status`, then `delta` (text only grows), `citations`, `done` (the whole answer).

    A failure on the way ends the stream with the event `error`, whose data has the shape of every failure.
    """
    yield ServerSentEvent(comment="")  # opens the stream in proxies that wait for its first bytes
    yield _event("status", StatusEvent(stage="searching", message=text("site.searching")))
    try:
        for piece in assistant.stream(asked.question, asked.history, asked.plans):
            if isinstance(piece, str):
                yield _event("delta", DeltaEvent(text=piece))
                continue
            reply = answer_reply(piece, request.scope["root_path"])
            afterwards.add_task(keep_reply, request.app.state.journal, asked, reply, Origin.API)
            yield _event("citations", CitationsEvent(citations=reply.citations))
            yield _event("done", reply)
    except HoiKeHoachError as error:
        yield _event("error", ProblemReply(detail=problem_of(error).detail))


def _event(name: str, data: BaseModel) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=data.model_dump_json())
