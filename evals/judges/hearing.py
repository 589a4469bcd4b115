"""A judge asked about many answers: one that it fails at is passed over, an endpoint that is down ends it.

Guarantees: nothing is asked that has an opinion already, or no answer; a judge that can't be reached at all
is given up after a few answers.
"""

from collections.abc import Mapping
from threading import Lock
from typing import Protocol

from corpus.errors import LanguageModelError
from evals.outcome import Opinion, Outcome
from evals.question import EvalQuestion

AT_FIRST = 3
"""So many failures before the first opinion mean that the endpoint can't be used at all."""

IN_A_ROW = 10
"""So many failures one after the other, later on, mean that it is gone."""


class Judge(Protocol):
    """Anything that gives opinions."""

    def opinion(self, question: EvalQuestion, payload: Mapping[str, object]) -> Opinion:
        """Its opinion of the answer. Raises LanguageModelError."""


class Hearing:
    """Asks a judge, answer by answer. May be used from several threads at once."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._heard = False
        self._in_a_row = 0
        self._lock = Lock()

    def hear(self, outcome: Outcome) -> Opinion | None:
        """The opinion of one answer: the one that it has, else the judge's.

        None where no answer came, or the judge failed at it. Raises the judge's LanguageModelError where it
        failed so often that asking on is no use: `AT_FIRST`, `IN_A_ROW`.
        """
        if outcome.opinion is not None or outcome.payload is None:
            return outcome.opinion
        try:
            opinion = self._judge.opinion(outcome.question, outcome.payload)
        except LanguageModelError:
            if self._fails():
                raise
            return None
        with self._lock:
            self._heard, self._in_a_row = True, 0
        return opinion

    def _fails(self) -> bool:
        """Count a failure; whether it is one too many."""
        with self._lock:
            self._in_a_row += 1
            return self._in_a_row >= (IN_A_ROW if self._heard else AT_FIRST)
