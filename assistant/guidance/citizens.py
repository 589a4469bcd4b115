"""Questions that citizens might begin with, from the registers of targets, tasks and terms."""

from collections.abc import Callable, Iterable, Iterator

from assistant.chain import Assistant
from assistant.guidance.offers import (
    Offer,
    begins_with,
    clean,
    names_a_place,
    offer,
    small_first,
    speaks_of,
    tasks_in_words,
)
from assistant.guidance.putting import place_of, spoken_place
from assistant.guidance.texts import say
from corpus.records import Plan
from corpus.registers import Definition, Task
from corpus.vietnamese.syllables import fold

_TERM_WORDS = range(2, 5)
_SHORT = range(3, 7)
_MEANT = 40
"""Letters of a meaning that explains; shorter ones only spell an abbreviation out."""


def shares(assistant: Assistant) -> Iterator[Offer]:
    """How many per cent of the people are to have or do something."""
    for target in sorted(assistant.library.targets, key=lambda one: (-(one.year or 0), len(one.indicator))):
        plan = assistant.library.plan(target.plan_id)
        named = clean(target.indicator)
        if not (plan and named and target.year and target.unit == "%" and speaks_of("of_citizens", named)):
            continue
        first, _, counted = named.partition(" ")
        second, _, counted = counted.partition(" ")
        if fold(f"{first} {second}") not in ("ty le", "ti le"):
            continue
        asked = say("citizen.share", year=target.year, province=spoken_place(plan), counted=counted)
        yield offer(asked, plan, *_same(target.plan_id, target.indicator, target.year, assistant))


def responsible(assistant: Assistant) -> Iterator[Offer]:
    """Who looks after what people use."""
    for task, words, plan in _tasks(assistant):
        if len(task.lead) == 1 and not assistant.book.is_collective(task.lead[0]):
            asked = say("citizen.who", province=spoken_place(plan), task=small_first(words))
            yield offer(asked, plan, task.address, task.assigned_by or task.address)


def timed(assistant: Assistant) -> Iterator[Offer]:
    """When it comes."""
    for task, words, plan in _tasks(assistant):
        if task.time and any(letter.isdigit() for letter in task.time):
            asked = say("citizen.when", province=spoken_place(plan), task=small_first(words))
            yield offer(asked, plan, task.address)


def meanings(assistant: Assistant) -> Iterator[Offer]:
    """What a word of the plans means: without a plan, and, where several explain it, in one of them."""
    known = [one for one in assistant.library.entries(Definition) if _explains(one)]
    for key in ("meaning", "meaning_in_plan"):
        for one in known:
            plan = assistant.library.plan(one.plan_id)
            if plan:
                term = one.term[:1].upper() + one.term[1:] if key == "meaning" else small_first(one.term)
                yield offer(say(f"citizen.{key}", term=term, place=place_of(plan)), plan, one.address)


def abbreviations(assistant: Assistant) -> Iterator[Offer]:
    """What short words stand for that plans are full of."""
    for one in assistant.library.entries(Definition):
        plan = assistant.library.plan(one.plan_id)
        short = one.term.isalpha() and len(one.term) in _SHORT and any(map(str.isupper, one.term))
        if plan and short and " " in one.meaning:
            yield offer(say("citizen.meaning", term=one.term), plan, one.address)


KINDS: tuple[Callable[[Assistant], Iterable[Offer]], ...] = (
    shares,
    timed,
    responsible,
    meanings,
    abbreviations,
)
"""In the order in which they are shown; the first four that there are."""


def _tasks(assistant: Assistant) -> Iterator[tuple[Task, str, Plan]]:
    """The tasks that citizens will notice, in words that follow on "the work of", shortest first."""
    for task, words, plan in tasks_in_words(assistant):
        if not names_a_place(words) and begins_with("verbs", words) and speaks_of("of_citizens", words):
            yield task, words, plan


def _same(plan_id: str, indicator: str, year: int, assistant: Assistant) -> list[str]:
    """The addresses at which the plan sets the same: some print it in the text and in an appendix."""
    return [
        one.address
        for one in assistant.library.targets
        if one.plan_id == plan_id and one.year == year and fold(one.indicator) == fold(indicator)
    ]


def _explains(definition: Definition) -> bool:
    words = definition.term.split()
    plain = all(word.isalpha() and not word.isupper() for word in words)
    return plain and len(words) in _TERM_WORDS and len(definition.meaning) >= _MEANT
