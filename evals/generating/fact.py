"""What can be asked: one entry of a register, or several, with what a right answer to it holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.vietnamese.syllables import fold, syllables
from evals.question_set import Evidence, QuestionType

Groups = tuple[tuple[str, ...], ...]
"""Groups of alternatives, as `EvalQuestion.must`."""


@dataclass(frozen=True)
class Fact:
    """Something that a plan says, or is silent about, before it is worded as a question.

    `wording`: the table of wordings.toml that asks for it, with `slots` for the words to fill in; slots
    named `plan_…` hold a plan_id and are filled with a name of that plan. `of`: the plans that are asked
    about, whose names the wording must hold. `doc`: the plans that hold the answer. `alone`: the province's
    name is enough to know which plan is meant. `topic`: what is asked about, alike for facts about the same.
    """

    type: QuestionType
    wording: str
    of: tuple[str, ...]
    slots: Mapping[str, str] = field(hash=False)
    must: Groups = ()
    must_not: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doc: tuple[str, ...] = ()
    topic: str = ""
    alone: bool = False
    province: str | None = None
    """A province without a plan that is asked about in the place of the plans `of`."""
    before: "Fact | None" = None
    """The fact whose question comes before a follow-up; None where any fitting one will do."""

    @property
    def key(self) -> str:
        """Tells this fact from every other."""
        slots = "|".join(f"{name}={value}" for name, value in sorted(self.slots.items()))
        return f"{self.type}|{self.wording}|{','.join(self.of)}|{self.province}|{slots}"


def topic_of(text: str) -> str:
    """The text as it is compared with others: without case, accents and punctuation."""
    return fold(" ".join(syllables(text)))
