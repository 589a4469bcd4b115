"""What an answer is: the records that the API, the chat and the evaluation receive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """How a question ended. Only `answered` and `clarify` carry citations."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"


CITING = frozenset({Status.ANSWERED, Status.CLARIFY})
"""The outcomes that carry citations."""


@dataclass(frozen=True)
class Citation:
    """One numbered source.

    `text` is the clause itself, at most 2,500 characters; `url` is relative to the server's root.
    """

    number: int
    plan_id: str
    plan: str
    address: str
    label: str
    text: str
    url: str


@dataclass(frozen=True)
class AskedQuestion:
    """How the question was understood: rewritten to stand alone, its type, the plans that it is about."""

    standalone: str
    type: str
    plans: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """A finished answer.

    Guarantees: every `[n]` in `answer` is a citation in the list, every citation is used; `not_found` and
    `out_of_scope` have none. `notes` is knowledge from outside the plans, never part of `answer`.
    `timings_ms`: milliseconds by step, and `total`; `phrase_tokens` beside them is a count, where a language
    model was asked. `model`: the language model whose words are in `answer`, None where it is composed by
    rules, which is so too where a model's words didn't hold. `fell`: what was composed didn't hold, and a
    plainer answer or a refusal stands in its place; for measuring only, no part of the API.
    """

    id: str
    status: Status
    answer: str
    question: AskedQuestion
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    model: str | None = None
    fell: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The answer as the HTTP API returns it: plain dicts, lists, strings and numbers.

        `model` only where it is one.
        """
        return {
            "id": self.id,
            "status": self.status.value,
            "answer": self.answer,
            "citations": [vars(citation).copy() for citation in self.citations],
            "notes": list(self.notes),
            "question": {
                "standalone": self.question.standalone,
                "type": self.question.type,
                "plans": list(self.question.plans),
            },
            "timings_ms": dict(self.timings_ms),
            **({"model": self.model} if self.model else {}),
        }
