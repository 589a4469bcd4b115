"""Questions that nobody would write down: known ones with their parts swapped, cut, misspelt, joined.

Guarantees of `fuzzed`: the same questions, plans and seed give the same fuzzed ones, on every machine.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from evals.generating.styles import mistyped, unaccented
from evals.grounding.slots import Slots
from evals.question_set import EvalQuestion

_FILE = Path(__file__).with_name("fuzz.toml")
_LONGEST = 4000
_TWICE = 0.35
"""How often a question is changed a second time."""


@dataclass(frozen=True)
class Fuzzed:
    """A question with the turns before it; `ways`: how it was made."""

    question: str
    history: tuple[str, ...]
    ways: tuple[str, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """All turns, oldest first."""
        return (*self.history, self.question)


def fuzzed(questions: Sequence[EvalQuestion], slots: Slots, count: int, seed: int) -> Iterator[Fuzzed]:
    """So many questions, made from these in every way by turns."""
    rng = Random(seed)
    made = _Making(questions, slots, rng)
    names = list(_WAYS)
    for at in range(count):
        base = rng.choice(questions)
        one = Fuzzed(base.question, base.history, ())
        ways = [names[at % len(names)]]
        if rng.random() < _TWICE:
            ways.append(rng.choice(names))
        for way in ways:
            changed = _WAYS[way](made, one)
            if changed.question.strip():
                one = Fuzzed(changed.question[:_LONGEST], changed.history, (*one.ways, way))
        yield one


@dataclass(frozen=True)
class _Making:
    questions: Sequence[EvalQuestion]
    slots: Slots
    rng: Random

    def template(self, kind: str, question: str = "") -> str:
        """A template of the kind, filled."""
        return self.slots.fill(self.rng.choice(_content()[kind]), self.rng, question)

    def another(self) -> str:
        """Another known question."""
        return self.rng.choice(self.questions).question


def _reworded(change: Callable[[_Making, str], str]) -> Callable[[_Making, Fuzzed], Fuzzed]:
    return lambda making, one: Fuzzed(change(making, one.question), one.history, one.ways)


def _cut(making: _Making, question: str) -> str:
    words = question.split()
    start = making.rng.randrange(max(1, len(words) // 3))
    return " ".join(words[start : start + making.rng.randint(1, len(words))])


def _typed(making: _Making, question: str) -> str:
    return mistyped(question, making.rng) or question


def _joined(making: _Making, question: str) -> str:
    return f"{question}{making.rng.choice([' ', ' Và ', chr(10), '; ', ' hay là '])}{making.another()}"


def _mixed(_: _Making, question: str) -> str:
    for one, other in _content()["mixed"].items():
        question = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", other, question, flags=re.IGNORECASE)
    return question


def _instructed(making: _Making, question: str) -> str:
    return making.template("instruct", question)


def _followed(making: _Making, one: Fuzzed) -> Fuzzed:
    """The question as an earlier turn, at times with another one between."""
    between = (making.another(),) if making.rng.random() < 0.3 else ()
    return Fuzzed(making.template("follow"), (*one.history, one.question, *between), one.ways)


_WAYS: dict[str, Callable[[_Making, Fuzzed], Fuzzed]] = {
    "slots swapped": _reworded(lambda making, question: making.slots.swapped(question, making.rng)),
    "entry asked": _reworded(lambda making, _: making.template("ask")),
    "cut": _reworded(_cut),
    "mistyped": _reworded(_typed),
    "unaccented": _reworded(lambda _, question: unaccented(question)),
    "joined": _reworded(_joined),
    "followed up": _followed,
    "false premise": _reworded(lambda making, _: making.template("premise")),
    "mixed languages": _reworded(_mixed),
    "instructed": _reworded(_instructed),
}


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
