"""A question set made from the registers: facts, worded in every style, drawn evenly.

Guarantees: the same library, count, seed and plans give the same questions; no two questions are the same;
every quote stands in a clause of its plan; types, and in each type plans, and in each plan styles, take turns
as long as they have questions left.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.errors import EvaluationError
from evals.generating import styles
from evals.generating.assignments import asked_tasks, assignment_facts
from evals.generating.entries import entry_facts
from evals.generating.fact import Fact
from evals.generating.figures import asked_targets, figure_facts
from evals.generating.followups import Followups
from evals.generating.lists import list_facts
from evals.generating.plan_texts import PlanTexts
from evals.generating.silence import silent_facts
from evals.generating.wording import Register, second_turn, worded
from evals.question_set import EvalQuestion, Style

STYLES = (Style.OFFICER, Style.CITIZEN, Style.UNACCENTED, Style.ABBREV, Style.TYPO, Style.FOLLOWUP)
"""The styles that can be made without a person; English can't."""

_ROUNDS = 3
"""How often a fact may be worded anew in the same style, where questions are wanting."""

_SAID_OTHERWISE = ("subject", "indicator", "title")
_IN_EVERYDAY_WORDS = 0.7
_T = TypeVar("_T")


def make_questions(
    library: Library, book: AgencyBook, count: int, seed: int, plan_ids: Collection[str] = ()
) -> tuple[EvalQuestion, ...]:
    """At most `count` questions about these plans (all where none is given), fewer where no more can be made.

    Raises EvaluationError for a plan that the library doesn't have.
    """
    for plan_id in plan_ids:
        if library.plan(plan_id) is None:
            known = ", ".join(plan.plan_id for plan in library.plans)
            raise EvaluationError(f"{plan_id}: there is no such plan.", f"Give one of: {known}.")
    facts = facts_of(library, book)
    asked = [one for one in facts if not plan_ids or set(one.of) <= set(plan_ids)]
    made = _Maker(library, book, Followups(facts), seed).questions(asked)
    drawn = (question for question, _ in zip(made, range(count), strict=False))
    return tuple(replace(one, id=f"gen-{number:04}") for number, one in enumerate(drawn, start=1))


def facts_of(library: Library, book: AgencyBook) -> tuple[Fact, ...]:
    """Everything that can be asked of the library's registers, each once."""
    texts = PlanTexts(library)
    facts = [
        *assignment_facts(asked_tasks(texts, book), texts, book),
        *figure_facts(asked_targets(texts), texts, book),
        *list_facts(texts, book),
        *entry_facts(texts, book),
    ]
    facts += silent_facts(facts, texts)
    return tuple({one.key: one for one in facts}.values())


class _Maker:
    """Words facts as questions, each wording once."""

    def __init__(self, library: Library, book: AgencyBook, followups: Followups, seed: int) -> None:
        self._library = library
        self._book = book
        self._followups = followups
        self._seed = seed
        self._made: set[tuple[str, ...]] = set()

    def questions(self, facts: Sequence[Fact]) -> Iterator[EvalQuestion]:
        """Questions about the facts, in turns."""
        for number in range(_ROUNDS):
            for fact, style in self._in_turns(facts, number):
                question = self._question(fact, style, Random(f"{self._seed}/{number}/{style}/{fact.key}"))
                if question and (said := (*question.history, question.question)) not in self._made:
                    self._made.add(said)
                    yield question

    def _in_turns(self, facts: Sequence[Fact], number: int) -> Iterator[tuple[Fact, Style]]:
        types: dict[str, dict[tuple[str, ...], list[Fact]]] = defaultdict(lambda: defaultdict(list))
        for fact in facts:
            types[fact.type][fact.of].append(fact)
        return _alternating(
            _alternating(self._of_plan(group, number) for group in plans.values()) for plans in types.values()
        )

    def _of_plan(self, facts: list[Fact], number: int) -> Iterator[tuple[Fact, Style]]:
        """Every fact in every style; the styles begin at different facts, so that few come twice early on."""
        order = sorted(facts, key=lambda one: one.key)
        Random(f"{self._seed}/{number}/{order[0].key}").shuffle(order)
        shift = len(order) / len(STYLES)
        turned = [order[round(at * shift) :] + order[: round(at * shift)] for at in range(len(STYLES))]
        first = Random(f"{self._seed}/{order[0].key}").randrange(len(STYLES))
        pairs = [[(fact, style) for fact in turned[at]] for at, style in enumerate(STYLES)]
        return _alternating(iter(one) for one in pairs[first:] + pairs[:first])

    def _question(self, fact: Fact, style: Style, rng: Random) -> EvalQuestion | None:
        history: tuple[str, ...] = ()
        if style is Style.FOLLOWUP:
            turns = self._turns(fact, rng)
            if turns is None:
                return None
            history, said = turns[:1], turns[1]
        else:
            alone = self._said(fact, style, rng)
            if alone is None:
                return None
            said = alone
        return EvalQuestion(
            question=said,
            history=history,
            doc=fact.doc,
            type=fact.type,
            style=style,
            must=fact.must,
            must_not=fact.must_not,
            evidence=fact.evidence,
        )

    def _turns(self, fact: Fact, rng: Random) -> tuple[str, str] | None:
        """A question and the turn after it."""
        before = self._followups.before(fact)
        if not before:
            return None
        earlier = rng.choice(before)
        first = worded(earlier.fact, rng.choice(list(Register)), self._library, rng)
        then = second_turn(earlier.turn, fact, self._library, rng)
        return (first, then) if first and then else None

    def _said(self, fact: Fact, style: Style, rng: Random) -> str | None:
        register = Register.CITIZEN if style is Style.CITIZEN else Register.OFFICER
        if style in (Style.UNACCENTED, Style.TYPO):
            register = rng.choice(list(Register))
        if style is Style.CITIZEN and rng.random() < _IN_EVERYDAY_WORDS:
            fact = _in_everyday_words(fact, rng)
        said = worded(fact, register, self._library, rng)
        if said is None:
            return None
        if style is Style.UNACCENTED:
            return styles.unaccented(said)
        if style is Style.ABBREV:
            return styles.abbreviated(said, self._book, rng)
        return styles.mistyped(said, rng) if style is Style.TYPO else said


def _in_everyday_words(fact: Fact, rng: Random) -> Fact:
    slots = {
        name: (styles.everyday(value, rng) or value) if name in _SAID_OTHERWISE else value
        for name, value in fact.slots.items()
    }
    return replace(fact, slots=slots)


def _alternating(streams: Iterable[Iterator[_T]]) -> Iterator[_T]:
    """One of each stream in turn, as long as there are any."""
    left = list(streams)
    while left:
        still = []
        for stream in left:
            for one in stream:
                yield one
                still.append(stream)
                break
        left = still
