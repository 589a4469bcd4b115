"""What a language model as judge writes, and the opinion that it stands for."""

from pydantic import BaseModel, StrictBool

from corpus.vietnamese.syllables import visible
from evals.outcome import Opinion

LONGEST_REASON = 500
"""Characters. A longer reason is cut."""


class Verdict(BaseModel):
    """The form in which a judge is asked to reply."""

    right: StrictBool
    reason: str

    def opinion(self) -> Opinion:
        """The verdict, its reason in one line of readable letters, no longer than `LONGEST_REASON`."""
        readable = "".join(letter if letter.isprintable() else " " for letter in visible(self.reason))
        reason = " ".join(readable.split())
        shown = reason if len(reason) <= LONGEST_REASON else f"{reason[: LONGEST_REASON - 1]}…"
        return Opinion(self.right, shown)
