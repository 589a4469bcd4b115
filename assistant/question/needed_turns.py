"""How much of a conversation a question needs to be understood: what has to be passed on with it."""

from collections.abc import Callable, Sequence

from assistant.question.records import Question


def needed_turns(
    understand: Callable[[str, Sequence[str], Sequence[str]], Question],
    question: str,
    history: Sequence[str],
    plans: Sequence[str] = (),
) -> tuple[str, ...]:
    """The fewest of the latest turns of `history` after which `question` is understood just as after all.

    Empty for a question that stands alone. `understand`: as `Assistant.understand`.
    """
    meant = understand(question, history, plans)
    for begin in range(len(history), 0, -1):
        if understand(question, history[begin:], plans) == meant:
            return tuple(history[begin:])
    return tuple(history)
