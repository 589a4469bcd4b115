"""GET /health and /ready: for whoever watches over the server."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from assistant.api.opening import Opened

router = APIRouter(tags=["health"])


class HealthReply(BaseModel):
    """The process is up."""

    status: Literal["ok"]


class ReadyReply(BaseModel):
    """Questions can be answered, from this index."""

    status: Literal["ready"]
    generation: str
    built_at: datetime
    model: str
    clauses: int
    plans: list[str]


@router.get("/health", summary="Is the process up")
def health() -> HealthReply:
    """Always 200 while the process serves, with or without an index."""
    return HealthReply(status="ok")


@router.get("/ready", summary="Is an index loaded")
def ready(assistant: Opened) -> ReadyReply:
    """Which index is loaded and how many clauses it has; 503 with the reason while there is none."""
    identity = assistant.index.identity
    return ReadyReply(
        status="ready",
        generation=identity.generation,
        built_at=identity.built_at,
        model=identity.model,
        clauses=identity.clause_count,
        plans=sorted(identity.plans),
    )
