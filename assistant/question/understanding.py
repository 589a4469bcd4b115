"""The steps from what was typed to a `Question`."""

from collections.abc import Sequence

from assistant.question.records import Question
from corpus.records import Plan


def understand(
    question: str, history: Sequence[str] = (), *, plans: Sequence[Plan], chosen: Sequence[str] = ()
) -> Question:
    """What is asked."""
    return Question(text=question, standalone=question, subject=question)
