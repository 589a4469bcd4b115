"""What was missed, in groups."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.journal import KeptQuestion


@dataclass(frozen=True)
class MissedGroup:
    """Questions of one matter that had no answer or whose answer was disliked, newest first; at least one.

    `wording`: one of them that says it best, made to stand without what was asked before it.
    `representative`: the question that it is of.
    """

    questions: tuple[KeptQuestion, ...]
    representative: KeptQuestion
    wording: str

    @property
    def last_asked(self) -> datetime:
        """When the newest was asked."""
        return self.questions[0].asked_at

    @property
    def statuses(self) -> Mapping[str, int]:
        """How many had an answer of each status, the most frequent first."""
        return _counted(kept.status for kept in self.questions)

    @property
    def disliked(self) -> int:
        """How many answers were disliked."""
        return sum(kept.feedback is not None and not kept.feedback.liked for kept in self.questions)

    @property
    def reasons(self) -> Mapping[str, int]:
        """Why answers were disliked, as it was said, and how often; the most frequent first."""
        given = (kept.feedback for kept in self.questions if kept.feedback and not kept.feedback.liked)
        return _counted(feedback.reason.strip() for feedback in given if feedback.reason.strip())


@dataclass(frozen=True)
class Missed:
    """Groups of what was missed: the largest first, of two as large the one with the newer question.

    `total`: how many questions were missed; `grouped`: how many of them, the newest, are in the groups.
    """

    groups: tuple[MissedGroup, ...]
    total: int
    grouped: int

    @property
    def cut(self) -> int:
        """How many of the oldest are left out."""
        return self.total - self.grouped


def _counted(values: Iterable[str]) -> Mapping[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda one: (-one[1], one[0])))
