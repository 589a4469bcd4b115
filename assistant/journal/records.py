"""What the journal keeps: a question, what its asker thought of the answer, what an officer says.

Times are aware and in UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Origin(StrEnum):
    """Where a question was asked."""

    API = "api"
    CHAT = "chat"


class Verdict(StrEnum):
    """What an officer says of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True)
class Feedback:
    """What the asker thought of the answer; `reason` may be empty."""

    liked: bool
    reason: str
    given_at: datetime


@dataclass(frozen=True)
class Review:
    """What an officer says of an answer, and what a right answer would hold.

    `answerable`: whether the plans hold an answer. `must`: groups of alternatives, one of each group has to
    be in a right answer; `must_not`: none may be. `evidence`: the clauses that it has to cite, as (plan_id,
    address). `type` and `style`: as in the question sets ("lead", "citizen"), "" where not said. `reviewer`:
    the name of the officer's key.
    """

    verdict: Verdict
    answerable: bool
    reviewer: str
    reviewed_at: datetime
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    type: str = ""
    style: str = ""
    note: str = ""


@dataclass(frozen=True)
class KeptQuestion:
    """A question with its answer; `id` is the answer's, `answer` the JSON of POST /api/ask.

    Read from the journal, all that people typed is masked: see `assistant.journal.masking`.
    """

    id: str
    asked_at: datetime
    question: str
    history: tuple[str, ...]
    plans: tuple[str, ...]
    answer: Mapping[str, Any]
    origin: Origin
    feedback: Feedback | None = None
    review: Review | None = None

    @property
    def status(self) -> str:
        """The status of the answer: answered, clarify, not_found or out_of_scope."""
        return str(self.answer.get("status", ""))


@dataclass(frozen=True)
class Sought:
    """Which kept questions are looked for; all that is said has to hold, and nothing said means all.

    `reviewed`: True or False for those with or without a review. `unanswered`: only those whose answer is
    `not_found`. `disliked`: only those whose asker didn't like the answer. `text`: words of the question, in
    any case, with or without accents.
    """

    reviewed: bool | None = None
    verdict: Verdict | None = None
    unanswered: bool = False
    disliked: bool = False
    text: str = ""


@dataclass(frozen=True)
class Page:
    """Some of the questions that were sought: `total` is how many there are in all."""

    total: int
    rows: tuple[KeptQuestion, ...]
