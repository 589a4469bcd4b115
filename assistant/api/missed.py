"""GET /api/missed: kept questions without an answer or with a disliked one, those of one matter together."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel

from assistant.access import Scope
from assistant.api.keys import key_for
from assistant.api.opening import Opened
from assistant.api.problems import ProblemReply
from assistant.api.provenance import provenance
from assistant.api.register_files import file_response
from assistant.journal import Journal, KeptQuestion
from assistant.missed import MissedGroup, find_missed
from assistant.missed.finding import MOST

router = APIRouter(prefix="/api", tags=["feedback"])


class MissedQuestionReply(BaseModel):
    """One question as typed, masked; `liked` and `reason`: what its asker thought, where that was said."""

    id: str
    asked_at: datetime
    question: str
    history: list[str]
    status: str
    liked: bool | None
    reason: str


class MissedGroupReply(BaseModel):
    """Questions of one matter, newest first; `question` says it for all of them, without a history.

    `statuses` and `reasons`: how many answers had each status, how often each reason was given.
    """

    question: str
    count: int
    last_asked: datetime
    disliked: int
    statuses: dict[str, int]
    reasons: dict[str, int]
    questions: list[MissedQuestionReply]


class MissedReply(BaseModel):
    """The groups, the largest first. `total` questions were missed; the newest `grouped` are in them."""

    total: int
    grouped: int
    groups: list[MissedGroupReply]


class MissedRow(BaseModel):
    """One question with its group, as a line of the file."""

    group: int
    group_question: str
    group_count: int
    id: str
    asked_at: str
    question: str
    status: str
    liked: bool | None
    reason: str


_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The groups; as JSON, or as a file with a line for each question",
        "content": {"text/csv": {"schema": {"type": "string"}}},
    },
    401: {"model": ProblemReply, "description": "No key, or one that doesn't hold"},
    403: {"model": ProblemReply, "description": "The key does not open this"},
}


@router.get(
    "/missed",
    response_model=MissedReply,
    responses=_RESPONSES,
    dependencies=[Depends(key_for(Scope.REVIEW))],
    summary="What was not answered, or disliked",
)
def missed(
    request: Request,
    response: Response,
    assistant: Opened,
    limit: Annotated[int, Query(ge=1, le=MOST, description="most questions to group, the newest")] = MOST,
    format: Annotated[
        Literal["json", "csv"], Query(description="json, or a file: csv (UTF-8 with BOM)")
    ] = "json",
) -> MissedReply | Response:
    """Questions that were not answered or whose answer was disliked, grouped by likeness."""
    journal: Journal = request.app.state.journal
    found = find_missed(journal, assistant, limit)
    private = {"Cache-Control": "no-store"}
    if format == "csv":
        rows = list(_rows(found.groups))
        return file_response("missed", MissedRow, rows, "csv", provenance(request, assistant), private)
    response.headers.update(private)
    return MissedReply(
        total=found.total, grouped=found.grouped, groups=[_group(group) for group in found.groups]
    )


def _group(group: MissedGroup) -> MissedGroupReply:
    return MissedGroupReply(
        question=group.wording,
        count=len(group.questions),
        last_asked=group.last_asked,
        disliked=group.disliked,
        statuses=dict(group.statuses),
        reasons=dict(group.reasons),
        questions=[
            MissedQuestionReply(**_shared(kept), history=list(kept.history)) for kept in group.questions
        ],
    )


def _rows(groups: tuple[MissedGroup, ...]) -> Iterator[MissedRow]:
    for number, group in enumerate(groups, 1):
        place = {"group": number, "group_question": group.wording, "group_count": len(group.questions)}
        for kept in group.questions:
            yield MissedRow(**{**place, **_shared(kept), "asked_at": kept.asked_at.isoformat()})


def _shared(kept: KeptQuestion) -> dict[str, Any]:
    return {
        "id": kept.id,
        "asked_at": kept.asked_at,
        "question": kept.question,
        "status": kept.status,
        "liked": kept.feedback.liked if kept.feedback else None,
        "reason": kept.feedback.reason if kept.feedback else "",
    }
