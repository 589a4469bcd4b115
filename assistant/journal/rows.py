"""Kept questions as rows of their table, and back."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from assistant.journal.records import Feedback, KeptQuestion, Origin, Review
from corpus.vietnamese.syllables import fold

_REVIEW = TypeAdapter(Review)


def question_values(kept: KeptQuestion) -> dict[str, Any]:
    """The columns of a question, its feedback and its review."""
    return {
        "id": kept.id,
        "asked_at": kept.asked_at,
        "origin": kept.origin.value,
        "status": kept.status[:16],
        "question": kept.question,
        "folded": fold(kept.question),
        "history": list(kept.history),
        "plans": list(kept.plans),
        "answer": dict(kept.answer),
        **(feedback_values(kept.feedback) if kept.feedback else {}),
        **(review_values(kept.review) if kept.review else {}),
    }


def feedback_values(given: Feedback) -> dict[str, Any]:
    """The columns of what the asker thinks."""
    return {"liked": given.liked, "reason": given.reason, "given_at": given.given_at}


def review_values(given: Review) -> dict[str, Any]:
    """The columns of an officer's review; the verdict has one of its own, to be looked for."""
    return {
        "verdict": given.verdict.value,
        "reviewed_at": given.reviewed_at,
        "review": _REVIEW.dump_python(given, mode="json"),
    }


def question_of(row: Row[Any]) -> KeptQuestion:
    """The question of a row."""
    feedback = None if row.liked is None else Feedback(row.liked, row.reason or "", row.given_at)
    review = None if row.review is None else _REVIEW.validate_python(row.review)
    return KeptQuestion(
        id=row.id,
        asked_at=row.asked_at,
        question=row.question,
        history=tuple(row.history),
        plans=tuple(row.plans),
        answer=row.answer,
        origin=Origin(row.origin),
        feedback=feedback,
        review=review,
    )
