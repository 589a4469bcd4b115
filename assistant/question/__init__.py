"""A question and its history in, a frozen `Question` out: `understand`."""

from assistant.question.records import Claim, Language, OutOfScope, Question, QuestionKind
from assistant.question.understanding import understand

__all__ = ["Claim", "Language", "OutOfScope", "Question", "QuestionKind", "understand"]
