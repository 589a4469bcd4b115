"""How much of a conversation goes along with a question that is passed on."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question import Question
from assistant.question.needed_turns import needed_turns


def understand(question: str, history: Sequence[str], plans: Sequence[str]) -> Question:
    """A question that begins with "…" leans on the turn before it, and that on the one before."""
    said = question
    for turn in reversed(history):
        if not said.startswith("…"):
            break
        said = f"{turn} {said[1:]}" if not turn.startswith("…") else f"{turn}{said[1:]}"
    return Question(question, said, plan_ids=tuple(plans))


@pytest.mark.parametrize(
    ("question", "history", "needed"),
    [
        ("A?", ("X?", "Y?"), ()),
        ("…b?", ("X?", "Y?"), ("Y?",)),
        ("…c?", ("X?", "Y?", "…b?"), ("Y?", "…b?")),
        ("…b?", (), ()),
    ],
    ids=["alone", "leans on the last", "leans on one that leans", "nothing before"],
)
def test_only_what_it_leans_on_goes_along(
    question: str, history: tuple[str, ...], needed: tuple[str, ...]
) -> None:
    assert needed_turns(understand, question, history) == needed


turns = st.text("ab…", max_size=3)


@given(turns, st.lists(turns, max_size=5))
def test_it_is_understood_the_same_after_what_is_needed(question: str, history: list[str]) -> None:
    needed = needed_turns(understand, question, history, ("plan",))
    assert list(needed) == history[len(history) - len(needed) :]
    assert understand(question, needed, ("plan",)) == understand(question, history, ("plan",))
