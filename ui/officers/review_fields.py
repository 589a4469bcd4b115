"""The fields of the review form: as they are sent, and as they stand there at first."""

from collections.abc import Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict

from assistant.answer.records import Answer
from assistant.journal import KeptQuestion, Review
from assistant.question import QuestionKind
from corpus.vietnamese.syllables import fold, nfc

TYPES = tuple(kind.value for kind in QuestionKind)
"""What a question with an answer may ask for, by the names of the question sets."""
STYLES = ("officer", "citizen", "unaccented", "abbrev", "typo", "english", "followup")
UNSAID_TYPE = QuestionKind.CONTENT.value
ALTERNATIVES = " | "


class ReviewFields(BaseModel):
    """The form as it is sent. `evidence` are keys of clauses; `find_…` and `add_…` look for more of them.

    `do`: the button that was pressed.
    """

    model_config = ConfigDict(frozen=True)

    verdict: str = ""
    unanswerable: bool = False
    must: str = ""
    must_not: str = ""
    evidence: list[str] = []
    find_words: str = ""
    find_plan: str = ""
    add_plan: str = ""
    add_address: str = ""
    type: str = UNSAID_TYPE
    style: str = ""
    note: str = ""
    do: str = ""

    @classmethod
    def at_first(cls, kept: KeptQuestion, answer: Answer | None) -> Self:
        """The earlier review of the question; without one, what its answer and its wording suggest."""
        if kept.review is not None:
            return cls._of(kept.review, kept)
        cited = [f"{one.plan_id}#{one.address}" for one in answer.citations] if answer else []
        plans = answer.question.plans if answer else kept.plans
        plan = cited[0].partition("#")[0] if cited else "".join(plans[:1])
        return cls(
            evidence=list(dict.fromkeys(cited)),
            find_plan=plan,
            add_plan=plan,
            type=answer.question.type if answer and answer.question.type in TYPES else UNSAID_TYPE,
            style=likely_style(kept.question, kept.history),
        )

    @classmethod
    def _of(cls, review: Review, kept: KeptQuestion) -> Self:
        plan = review.evidence[0][0] if review.evidence else ""
        return cls(
            verdict=review.verdict.value,
            unanswerable=not review.answerable,
            must="\n".join(ALTERNATIVES.join(group) for group in review.must),
            must_not="\n".join(review.must_not),
            evidence=[f"{plan_id}#{address}" for plan_id, address in review.evidence],
            find_plan=plan,
            add_plan=plan,
            type=review.type or UNSAID_TYPE,
            style=review.style or likely_style(kept.question, kept.history),
            note=review.note,
        )


def likely_style(question: str, history: Sequence[str]) -> str:
    """How a question looks to be worded, where nobody has said it yet."""
    if history:
        return "followup"
    return "unaccented" if fold(question) == nfc(question).lower() else "citizen"
