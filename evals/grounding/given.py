"""An answer as it was given, read from the JSON of `POST /api/ask`: what auditing needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from evals.given import GivenStatus, read_as

CITING: frozenset[GivenStatus] = frozenset({"answered", "clarify"})
"""The outcomes that carry citations."""


@dataclass(frozen=True)
class AuditedCitation:
    """A citation with everything that it claims."""

    number: int
    plan_id: str
    plan: str
    address: str
    label: str
    text: str
    url: str


@dataclass(frozen=True)
class AuditedAnswer:
    """Status, wording and citations of an answer."""

    status: GivenStatus
    answer: str
    citations: tuple[AuditedCitation, ...]


_ANSWER = TypeAdapter(AuditedAnswer)


def read_audited(payload: Mapping[str, object]) -> AuditedAnswer:
    """The answer in `payload`. Raises EvaluationError naming the field that doesn't fit the API's shape."""
    return read_as(_ANSWER, payload)
