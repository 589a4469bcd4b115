"""POST /api/feedback: what the asker thinks of an answer; DELETE /api/questions/{id}: it is forgotten."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.access import Scope
from assistant.api.keys import key_for
from assistant.api.problems import Problem, ProblemReply
from assistant.api.requests import check_text, malformed
from assistant.journal import Feedback, Journal

router = APIRouter(prefix="/api", tags=["feedback"])

REASON_LIMIT = 1000
"""Longest reason, in characters."""


class FeedbackRequest(BaseModel):
    """Whether the answer of that id was liked, and why."""

    model_config = ConfigDict(
        strict=True,
        json_schema_extra={
            "examples": [
                {"id": "1f0c…", "liked": False, "reason": "Câu trả lời thiếu thời hạn hoàn thành."},
            ]
        },
    )

    id: str = Field(description="the id of the answer")
    liked: bool = Field(description="whether the answer helped")
    reason: str = Field(default="", description="why, in at most 1,000 characters; may be left out")


_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": FeedbackRequest.model_json_schema()}},
    }
}
_FAILURES: dict[int | str, dict[str, Any]] = {
    404: {"model": ProblemReply, "description": "No such question is kept"},
    409: {"model": ProblemReply, "description": "This service keeps no questions"},
}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    401: {"model": ProblemReply, "description": "No key, or one that doesn't hold"},
    403: {"model": ProblemReply, "description": "The key does not open this"},
    404: _FAILURES[404],
}


async def _read(request: Request) -> FeedbackRequest:
    try:
        given = FeedbackRequest.model_validate_json(await request.body())
    except ValidationError as error:
        raise malformed(error) from None
    check_text(given.reason, "reason", REASON_LIMIT)
    return given


@router.post(
    "/feedback", status_code=204, openapi_extra=_BODY, responses=_FAILURES, summary="Judge an answer"
)
def feedback(request: Request, given: Annotated[FeedbackRequest, Depends(_read)]) -> Response:
    """Note what the asker thinks, in place of what was said before; personal data are masked."""
    journal: Journal = request.app.state.journal
    if not journal.keeping:
        raise Problem("not_kept", status=409)
    if not journal.feedback(given.id, Feedback(given.liked, given.reason, datetime.now(UTC))):
        raise Problem("question_not_found", status=404, field="id")
    return Response(status_code=204)


@router.delete(
    "/questions/{id}",
    status_code=204,
    responses=_REFUSALS,
    dependencies=[Depends(key_for(Scope.REVIEW))],
    summary="Delete a kept question",
)
def delete_question(request: Request, id: str) -> Response:
    """Delete a kept question with its answer, its feedback and its review."""
    journal: Journal = request.app.state.journal
    if not journal.delete(id):
        raise Problem("question_not_found", status=404, field="id")
    return Response(status_code=204)
