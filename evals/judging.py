"""Whether an answer is right: it says what it must, and cites the clauses that say so.

A question's `answer`: every `must` group, no `must_not`, status `answered` (or `clarify` where no evidence is
asked for). An unanswerable one: any status but `answered`, no `must_not`. `cited`: every evidence quote is in
the text of a citation of its plan. `label`: that citation's label holds the label parts. `right`: both first.
"""

import re
from dataclasses import dataclass

from evals.folding import fold_quote, fold_wording
from evals.given import GivenAnswer, GivenCitation
from evals.question_set import EvalQuestion, Evidence

LONGEST_CITATION = 2500
"""Characters. A longer citation counts for nothing: whoever cites a whole chapter has cited no clause."""


@dataclass(frozen=True)
class Judgement:
    """What was found of one answer. `cited` and `label` are None where the question asks for no evidence.

    `missing`: the `must` groups that aren't in the answer; `forbidden`: the `must_not` that are; `uncited`:
    the quotes that no citation holds; `needed` of the `shown` citations hold evidence (both None where nobody
    can tell: an answerable question without evidence, or an error).
    """

    answer: bool
    cited: bool | None
    label: bool | None
    missing: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    uncited: tuple[str, ...] = ()
    shown: int | None = None
    needed: int | None = None

    @property
    def right(self) -> bool:
        """The figure that counts: the answer, and its evidence cited."""
        return self.answer and self.cited is not False


def judge(question: EvalQuestion, given: GivenAnswer) -> Judgement:
    """Judge one answer to one question."""
    said = fold_wording(given.answer)
    missing = tuple(group for group in question.must if not any(fold_wording(text) in said for text in group))
    forbidden = tuple(text for text in question.must_not if fold_wording(text) in said)
    holders = [_holders(entry, given) for entry in question.evidence]
    uncited = tuple(entry.quote for entry, held in zip(question.evidence, holders, strict=True) if not held)
    countable = bool(question.evidence) or not question.answerable
    return Judgement(
        answer=_answered(question, given, missing) and not forbidden,
        cited=not uncited if question.evidence else None,
        label=all(map(_labelled, holders)) if question.evidence else None,
        missing=missing if question.answerable else (),
        forbidden=forbidden,
        uncited=uncited,
        shown=len(given.citations) if countable else None,
        needed=len({n for held in holders for n, _, _ in held}) if countable else None,
    )


def judge_error(question: EvalQuestion) -> Judgement:
    """The judgement of a question to which no answer came."""
    asked = bool(question.evidence)
    return Judgement(answer=False, cited=False if asked else None, label=False if asked else None)


def holds(choice: Evidence, citation: GivenCitation) -> bool:
    """Whether `citation` is the evidence `choice`: its plan (where it names one), quote, required label."""
    return (
        choice.doc in ("", citation.plan_id)
        and len(citation.text) <= LONGEST_CITATION
        and fold_quote(choice.quote) in fold_quote(citation.text)
        and (not choice.by_label or has_label(choice, citation.label))
    )


def has_label(choice: Evidence, label: str) -> bool:
    """Whether every label part stands in `label` as a whole: `Mục I` isn't in `Mục II`, nor `2` in `6.2`."""
    return all(
        re.search(rf"(?<![\w.]){re.escape(part)}(?!\w|\.\d)", label) is not None for part in choice.label
    )


Holder = tuple[int, Evidence, GivenCitation]
"""Position of a citation, the evidence it holds, the citation."""


def _holders(entry: Evidence, given: GivenAnswer) -> list[Holder]:
    return [
        (position, choice, citation)
        for position, citation in enumerate(given.citations)
        for choice in entry.choices
        if holds(choice, citation)
    ]


def _labelled(holders: list[Holder]) -> bool:
    return any(has_label(choice, citation.label) for _, choice, citation in holders)


def _answered(question: EvalQuestion, given: GivenAnswer, missing: tuple[tuple[str, ...], ...]) -> bool:
    if not question.answerable:
        return given.status != "answered"
    accepted = ("answered",) if question.evidence else ("answered", "clarify")
    return given.status in accepted and not missing
