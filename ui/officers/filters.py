"""Which kept questions the list shows."""

from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from assistant.journal import Sought, Verdict
from ui.officers.gold_words import printable


class Filter(StrEnum):
    """The lists that an officer works through."""

    UNREVIEWED = "unreviewed"
    RIGHT = "right"
    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    UNANSWERED = "unanswered"
    DISLIKED = "disliked"
    ALL = "all"


_SOUGHT = {
    Filter.UNREVIEWED: Sought(reviewed=False),
    Filter.RIGHT: Sought(verdict=Verdict.RIGHT),
    Filter.WRONG: Sought(verdict=Verdict.WRONG),
    Filter.INCOMPLETE: Sought(verdict=Verdict.INCOMPLETE),
    Filter.UNANSWERED: Sought(unanswered=True),
    Filter.DISLIKED: Sought(disliked=True),
    Filter.ALL: Sought(),
}


@dataclass(frozen=True)
class Shown:
    """One list: its filter, and words that the questions have."""

    filter: Filter = Filter.UNREVIEWED
    words: str = ""

    @property
    def sought(self) -> Sought:
        """What of the journal is in the list."""
        return replace(_SOUGHT[self.filter], text=self.words.strip())

    @property
    def still_to_review(self) -> Sought:
        """What of the list, or of all questions with its words, hasn't been reviewed."""
        own = self.sought
        return Sought(
            reviewed=False, unanswered=own.unanswered, disliked=own.disliked, text=self.words.strip()
        )

    @property
    def query(self) -> str:
        """The list as the query of an address."""
        words = {"words": self.words} if self.words else {}
        return urlencode({"show": self.filter.value, **words})


def shown_by(show: str = "", words: str = "") -> Shown:
    """The list that an address asks for; an unknown filter means the list to begin with."""
    chosen = Filter(show) if show in set(Filter) else Filter.UNREVIEWED
    return Shown(chosen, printable(words)[:200])
