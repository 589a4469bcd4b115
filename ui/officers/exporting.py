"""Reviewed questions as a question set: one JSON object a line, as `hoikehoach eval` reads them.

Guarantees: every exported question that the plans answer has words to hold or evidence to cite; every quote
stands in its clause's text; ids stay the same from one export to the next.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from assistant.answer.records import Status
from assistant.journal import KeptQuestion, Review, Verdict
from assistant.retrieval.library import Library
from ui.officers.gold_quotes import evidence_of
from ui.officers.review_fields import UNSAID_TYPE, likely_style

UNANSWERABLE = "unanswerable"


@dataclass
class QuestionSet:
    """What is exported, and what of the reviews isn't.

    `left_out`: questions with neither words nor evidence. `lost`: clauses of the evidence that no plan has.
    """

    questions: list[dict[str, Any]] = field(default_factory=list)
    left_out: int = 0
    lost: int = 0

    @property
    def unanswerable(self) -> int:
        """How many of the exported questions the plans don't answer."""
        return sum(question["type"] == UNANSWERABLE for question in self.questions)

    @property
    def json_lines(self) -> str:
        """The questions, one JSON object a line."""
        return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in self.questions)


def question_set(kept: Iterable[KeptQuestion], library: Library) -> QuestionSet:
    """The question set of the reviewed ones among `kept`, in their order."""
    exported = QuestionSet()
    for one in kept:
        if one.review is not None:
            _add(exported, one, one.review, library)
    return exported


def _add(exported: QuestionSet, kept: KeptQuestion, review: Review, library: Library) -> None:
    cited = review.evidence if _asks_for_evidence(kept, review) else ()
    clauses = [library.at(plan_id, address) for plan_id, address in cited]
    exported.lost += clauses.count(None)
    evidence = [evidence_of(clause, library) for clause in clauses if clause is not None]
    must = [list(group) for group in review.must] if review.answerable else []
    if review.answerable and not must and not evidence:
        exported.left_out += 1
        return
    exported.questions.append(
        {
            "id": f"kept-{kept.id}",
            "question": kept.question,
            "history": list(kept.history),
            "doc": list(dict.fromkeys(entry["doc"] for entry in evidence)) or _plans_asked(kept),
            "type": (review.type or UNSAID_TYPE) if review.answerable else UNANSWERABLE,
            "style": review.style or likely_style(kept.question, kept.history),
            "must": must,
            "must_not": list(review.must_not),
            "evidence": evidence,
            "note": review.note,
        }
    )


def _asks_for_evidence(kept: KeptQuestion, review: Review) -> bool:
    """Not where the plans don't answer, nor where asking back was right: that asks for no certain clause."""
    asked_back = kept.status == Status.CLARIFY and review.verdict is Verdict.RIGHT
    return review.answerable and not asked_back


def _plans_asked(kept: KeptQuestion) -> list[str]:
    """The plans that the question was understood to be about, else those it was asked of."""
    understood = kept.answer.get("question")
    plans = understood.get("plans") if isinstance(understood, dict) else None
    return [str(one) for one in plans or kept.plans]
