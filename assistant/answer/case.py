"""Everything that composing an answer may look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.answer.sentences import closes_plan
from assistant.answer.unspoken import unspoken_words
from assistant.question import Question, QuestionKind
from assistant.question.wanted import Wanted, wanted
from assistant.retrieval.found import Found
from assistant.retrieval.library import Library
from assistant.retrieval.quoted import is_under, quoted_clauses
from corpus.agencies import AgencyBook
from corpus.records import Clause, Plan

ABOUT = 0.85
"""How relevant a clause must be, beside the one ranked first, to be about as near."""

UNSPOKEN_BAR = 0.62
"""How relevant a clause must be where the question names something that no plan speaks of."""

SURER = 0.03
"""So much more relevant it must be where an agency, a date or a figure is told: a wrong one is the worst.

Of written questions it costs none, and it refuses those whose words a clause shares by half."""

_TELLING = frozenset(
    {
        QuestionKind.LEAD,
        QuestionKind.COORDINATE,
        QuestionKind.DEADLINE,
        QuestionKind.AGENCY_TASKS,
        QuestionKind.REPORTING,
        QuestionKind.TARGET,
    }
)
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
    def quoted(self) -> tuple[Clause, ...]:
        """The clauses at the places that the question quotes."""
        return quoted_clauses(self.question, self.library)

    @cached_property
    def bar(self) -> float:
        """The relevance from which a clause may answer: higher for what must not be wrong.

        Higher still where the question names what no plan does.
        """
        surer = self.near_enough + (SURER if self.question.kind in _TELLING else 0.0)
        return max(surer, UNSPOKEN_BAR) if unspoken_words(self.question, self.library) else surer

    @cached_property
    def near(self) -> tuple[Found, ...]:
        """What is near enough to answer, best first.

        The sentence that closes a plan says nothing. Where a place is quoted, only what stands under it
        counts; failing that, the place itself.
        """
        near = tuple(
            one for one in self.found if one.relevance >= self.bar and not closes_plan(one.clause.text)
        )
        if not self.quoted:
            return near
        inside = tuple(one for one in near if any(_is_inside(one.clause, place) for place in self.quoted))
        return inside or tuple(Found(clause, score=1.0, relevance=1.0) for clause in self.quoted)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that the question may mean: those it names, or all."""
        named = self.question.plan_ids
        return tuple(plan for plan in self.library.plans if not named or plan.plan_id in named)


def _is_inside(clause: Clause, place: Clause) -> bool:
    return clause.plan_id == place.plan_id and is_under(clause.address, place.address)


def about_as_near(found: Sequence[Found]) -> list[Found]:
    """The first few that are about as relevant as the one ranked first, in their order."""
    return [one for one in found[:_LOOKED_AT] if one.relevance >= ABOUT * found[0].relevance]
