"""A question that might be shown as an example, and which words of registers are fit for one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.chain import Assistant
from assistant.guidance.texts import say
from corpus.places import load_places
from corpus.records import Plan
from corpus.registers import Task

_SHORTEST, _LONGEST = 12, 75
_UNFIT = re.compile(
    r"[:;()\[\]/“”\"…+*|\n]|\.\s|\b(?:này|nêu trên|sau đây|nói trên|v\.v)\b|(?<!\d)(?!20\d\d\b)\d{3,}"
)
_NUMBERED = re.compile(r"^(?:[-–+•]|\(?\w{1,3}[.)])\s+")
_ENDS_OPEN = re.compile(r"\b(?:và|của|cho|về|các|với|trong|theo|để|là|tại|trên|từ|đến)$")


@dataclass(frozen=True)
class Offer:
    """A question, the plans that it is about, and the clauses of which one has to be cited for each of them.

    `sources`: by plan_id, the addresses that answer.
    """

    question: str
    sources: tuple[tuple[str, frozenset[str]], ...]

    @property
    def plan_ids(self) -> tuple[str, ...]:
        """The plans that it is about."""
        return tuple(plan_id for plan_id, _ in self.sources)


def offer(question: str, plan: Plan, *addresses: str) -> Offer:
    """A question about one plan that any of the addresses answers."""
    return Offer(question, ((plan.plan_id, frozenset(addresses)),))


def clean(words: str) -> str | None:
    """Words of a register on one line without bullet and full stop; None where they don't read well alone.

    Too long or short, with brackets, several sentences, references to elsewhere, or cut off at the end.
    """
    said = _NUMBERED.sub("", " ".join(words.split())).strip(" .,")
    fit = _SHORTEST <= len(said) <= _LONGEST and not _UNFIT.search(said) and not _ENDS_OPEN.search(said)
    return said if fit else None


def tasks_in_words(assistant: Assistant) -> Iterator[tuple[Task, str, Plan]]:
    """The tasks whose words read well alone, with these words, shortest first."""
    for task in sorted(assistant.library.tasks, key=lambda one: len(one.task)):
        words, plan = clean(task.task), assistant.library.plan(task.plan_id)
        if words and plan:
            yield task, words, plan


def small_first(words: str) -> str:
    """The words as they read within a sentence."""
    return words[:1].lower() + words[1:]


def begins_with(key: str, words: str) -> bool:
    """Whether the words begin with one of the list of `texts.toml`, large first letter or small."""
    return _list(key).match(small_first(words)) is not None


def speaks_of(key: str, words: str) -> bool:
    """Whether one of the list stands in the words."""
    return _list(key).search(words.lower()) is not None


def names_a_place(words: str) -> bool:
    """Whether a province is named."""
    return bool(load_places().mentions(words))


@cache
def _list(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{say(f'words.{key}').lower()})\b")
