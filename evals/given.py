"""An answer as it was given, read from the JSON of `POST /api/ask`: what judging needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.errors import EvaluationError

Shape = TypeVar("Shape")

GivenStatus = Literal["answered", "clarify", "not_found", "out_of_scope"]


@dataclass(frozen=True)
class GivenCitation:
    """A clause shown under an answer."""

    plan_id: str
    label: str
    text: str


@dataclass(frozen=True)
class GivenAnswer:
    """Status, wording and citations of an answer."""

    status: GivenStatus
    answer: str
    citations: tuple[GivenCitation, ...]


_ANSWER = TypeAdapter(GivenAnswer)


def read_answer(payload: Mapping[str, object]) -> GivenAnswer:
    """The answer in `payload`. Raises EvaluationError naming the field that doesn't fit the API's shape."""
    return read_as(_ANSWER, payload)


def read_as(shape: TypeAdapter[Shape], payload: object) -> Shape:
    """What of `payload` this shape has. Raises EvaluationError naming the field that doesn't fit it."""
    try:
        return shape.validate_python(dict(payload) if isinstance(payload, Mapping) else payload)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise EvaluationError(f"answer, {field}: {first['msg']}.", "Mend what gives the answers.") from error
