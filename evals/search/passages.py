"""What a search returns, whatever searches: passages of plans, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from corpus.records import Clause


@dataclass(frozen=True)
class Passage:
    """A stretch of a plan that was found. `label` is None where the search doesn't know clauses."""

    plan_id: str
    text: str
    label: str | None = None

    @classmethod
    def of(cls, clause: Clause) -> Self:
        """A clause as a passage."""
        return cls(clause.plan_id, clause.text, clause.label)


class Ranker(Protocol):
    """Whatever finds passages: a question and the user turns before it in, passages out, best first."""

    def __call__(self, question: str, history: Sequence[str], limit: int) -> Sequence[Passage]:
        """At most `limit` passages."""


@dataclass(frozen=True)
class System:
    """A way to search that is measured, by the name that the tables give it."""

    name: str
    rank: Ranker
