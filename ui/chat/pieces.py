"""What the page's script receives of a turn: the answer's HTML as it grows, then how it ended."""

import json
from collections.abc import Sequence
from enum import StrEnum

from ui.chat.asking import ChatQuestion


class State(StrEnum):
    """How far a turn is."""

    GROWING = "growing"
    ANSWERED = "answered"
    REFUSED = "refused"


def piece(asked: ChatQuestion | None, state: State, html: str, needed: Sequence[str] = ()) -> str:
    """One piece as JSON: {"turn", "state", "html", "asked": {"question", "history", "plans"}}.

    `needed`: the earlier turns without which the question would be understood differently. Of what could not
    even be read (`asked` is None) the turn is null: it belongs to whichever is under way.
    """
    again = None
    if asked:
        again = {"question": asked.question, "history": list(needed), "plans": asked.plans}
    sent = {
        "turn": asked.turn if asked else None,
        "state": state.value,
        "html": html,
        "asked": again,
    }
    return json.dumps(sent, ensure_ascii=False)
