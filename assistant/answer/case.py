"""Everything that composing an answer may look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.answer.wanted import Wanted, wanted
from assistant.question import Question
from assistant.retrieval.library import Library
from assistant.retrieval.search import Found
from corpus.agencies import AgencyBook
from corpus.records import Plan

ABOUT = 0.85
"""How relevant a clause must be, beside the one ranked first, to be about as near."""

_LOOKED_AT = 5


@dataclass(frozen=True)
class Case:
    """A question with what was found for it.

    `found`: best first, of the question's plans only. `near_enough`: the relevance from which a clause counts
    as speaking of what is asked.
    """

    question: Question
    found: tuple[Found, ...]
    library: Library
    book: AgencyBook
    near_enough: float

    @cached_property
    def wanted(self) -> Wanted:
        """What the question asks to be told."""
        return wanted(self.question)

    @cached_property
    def near(self) -> tuple[Found, ...]:
        """What is near enough to answer, best first."""
        return tuple(one for one in self.found if one.relevance >= self.near_enough)

    @cached_property
    def near_by_plan(self) -> Mapping[str, tuple[Found, ...]]:
        """What is near enough, by plan, the plans in the order of their best clause."""
        groups: dict[str, list[Found]] = {}
        for one in self.near:
            groups.setdefault(one.clause.plan_id, []).append(one)
        return {plan_id: tuple(found) for plan_id, found in groups.items()}

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that the question may mean: those it names, or all."""
        named = self.question.plan_ids
        return tuple(plan for plan in self.library.plans if not named or plan.plan_id in named)


def about_as_near(found: Sequence[Found]) -> list[Found]:
    """The first few that are about as relevant as the one ranked first, in their order."""
    return [one for one in found[:_LOOKED_AT] if one.relevance >= ABOUT * found[0].relevance]
