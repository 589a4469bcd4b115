"""GET /health and /ready: for whoever watches over the server."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from assistant.api.errors import problem_of
from assistant.api.opening import Opened
from assistant.api.problems import ProblemDetail
from assistant.api.reloading import Reloading

router = APIRouter(tags=["health"])


class HealthReply(BaseModel):
    """The process is up."""

    status: Literal["ok"]


class RefusedIndex(BaseModel):
    """A newer index that has been published but could not be opened: the one before serves on."""

    generation: str
    problem: ProblemDetail


class ReadyReply(BaseModel):
    """Questions can be answered, from this index."""

    status: Literal["ready"]
    generation: str
    built_at: datetime
    model: str
    clauses: int
    plans: list[str]
    refused: RefusedIndex | None = Field(default=None, exclude_if=lambda value: value is None)


@router.get("/health", summary="Is the process up")
async def health() -> HealthReply:
    """Always 200 while the process serves, with or without an index."""
    return HealthReply(status="ok")


@router.get("/ready", summary="Is an index loaded")
async def ready(request: Request, assistant: Opened) -> ReadyReply:
    """Which index is loaded and how many clauses it has; 503 with the reason while there is none.

    `refused`, where it is there: a newer one that could not be opened, and why.
    """
    reloading: Reloading = request.app.state.reloading
    identity = assistant.index.identity
    return ReadyReply(
        status="ready",
        generation=identity.generation,
        built_at=identity.built_at,
        model=identity.model,
        clauses=identity.clause_count,
        plans=sorted(identity.plans),
        refused=_refused(reloading),
    )


def _refused(reloading: Reloading) -> RefusedIndex | None:
    refused = reloading.refused
    if refused is None:
        return None
    return RefusedIndex(generation=refused.generation, problem=problem_of(refused.error).detail)
