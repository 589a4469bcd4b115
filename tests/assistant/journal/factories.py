"""Questions to keep."""

from datetime import UTC, datetime
from typing import Any

from assistant.journal import Feedback, KeptQuestion, Origin, Review, Verdict

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


def answer(**fields: Any) -> dict[str, Any]:
    """The JSON of POST /api/ask."""
    return {
        "id": "a1",
        "status": "answered",
        "answer": "Cơ quan chủ trì: **Sở Nội vụ** [1]",
        "citations": [{"number": 1, "plan_id": "p", "address": "I/1", "text": "Liên hệ: 0258.3822.123"}],
        "notes": [],
        "question": {"standalone": "Ai chủ trì?", "type": "lead", "plans": ["p"]},
        "timings_ms": {"total": 1.5},
        **fields,
    }


def kept(
    id: str = "a1", *, asked_at: datetime = NOON, status: str = "answered", **fields: Any
) -> KeptQuestion:
    values: dict[str, Any] = {
        "question": "Ai chủ trì?",
        "history": ("Cổng dữ liệu mở",),
        "plans": ("p",),
        "answer": answer(id=id, status=status),
        "origin": Origin.API,
        **fields,
    }
    return KeptQuestion(id=id, asked_at=asked_at, **values)


def disliked(reason: str = "thiếu thời hạn") -> Feedback:
    return Feedback(False, reason, NOON)


def reviewed(verdict: Verdict = Verdict.WRONG, **fields: Any) -> Review:
    return Review(verdict, True, "Lan", NOON, **fields)
