"""A question as it comes in: parsed, bounded, and checked to be text."""

import unicodedata
from collections.abc import Collection, Sequence

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.api.problems import Problem
from assistant.api.texts import table

BODY_LIMIT_KB = 1024
"""More than a question can need; the guard refuses it before anything reads it."""
HISTORY_LIMIT = 100
_LAYOUT = "\t\n\r"
"""The control characters that people do type."""


class AskRequest(BaseModel):
    """A question, the earlier user turns (oldest first), and the plans to keep to (none: all)."""

    model_config = ConfigDict(
        strict=True,
        json_schema_extra={
            "examples": [{"question": "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở của tỉnh Bình Thuận?"}]
        },
    )

    question: str = Field(description="the question: 1 to 4,000 characters of text")
    history: list[str] = Field(default=[], description="the earlier user turns, oldest first")
    plans: list[str] = Field(default=[], description="plan_ids to keep to; none means all")


async def read_ask_request(request: Request) -> AskRequest:
    """The body as an AskRequest. Raises Problem (422) for whatever isn't one, be it text, JSON or bytes."""
    try:
        return AskRequest.model_validate_json(await request.body())
    except ValidationError as error:
        raise malformed(error) from None


def malformed(error: ValidationError) -> Problem:
    """The Problem (422) that says what of a body isn't as it has to be."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if not first["loc"]:
        return Problem("malformed")
    field = str(first["loc"][0])
    if first["type"] == "missing":
        return Problem("missing", field=field)
    return Problem("wrong_type", field=field, expected=table("expected")[field])


def check_question(
    question: str, history: Sequence[str], *, limit: int, fields: tuple[str, str] = ("question", "history")
) -> None:
    """Raise Problem if `question` is empty, or it or a turn of `history` is too long or isn't plain text.

    `fields`: what the two are called where they were sent.
    """
    asked, earlier = fields
    if not question.strip():
        raise Problem("empty_question", field=asked)
    check_text(question, asked, limit)
    if len(history) > HISTORY_LIMIT:
        raise Problem("history_too_long", field=earlier, length=len(history), limit=HISTORY_LIMIT)
    for turn in history:
        check_text(turn, earlier, limit)


def check_text(turn: str, field: str, limit: int) -> None:
    """Raise Problem if what was sent as `field` is too long or isn't plain text."""
    length = len(unicodedata.normalize("NFC", turn.strip()))
    if length > limit:
        raise Problem("too_long", field=field, length=length, limit=limit)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in _LAYOUT for sign in turn):
        raise Problem("control_characters", field=field)


def check_plans(chosen: Collection[str], known: Collection[str], field: str = "plans") -> None:
    """Raise Problem if a chosen plan isn't one of the `known`."""
    for plan_id in chosen:
        if plan_id not in known:
            raise Problem("unknown_plan", field=field, plan_id=plan_id[:80], known=", ".join(sorted(known)))
