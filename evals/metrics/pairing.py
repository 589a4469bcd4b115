"""The same questions in two runs, and what became of each."""

import json
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from evals.metrics.records import Pair
from evals.outcome import Outcome

_SHOWN = ("status", "answer", "citations", "notes")


@dataclass(frozen=True)
class Pairing:
    """The questions that both asked, in the order of the later run, and the ids of those that one asked."""

    pairs: tuple[Pair, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


def pair(before: Sequence[Outcome], after: Sequence[Outcome]) -> Pairing:
    """Each question of both; one whose text, history or gold differs counts as two."""
    earlier = {_identity(outcome): outcome for outcome in before}
    later = {_identity(outcome): outcome for outcome in after}
    return Pairing(
        pairs=tuple(Pair(earlier[same], outcome) for same, outcome in later.items() if same in earlier),
        only_before=tuple(one.question.id for identity, one in earlier.items() if identity not in later),
        only_after=tuple(one.question.id for identity, one in later.items() if identity not in earlier),
    )


def answers_differ(pair: Pair) -> bool:
    """Whether people would see another answer; its id and the time it took don't count."""
    return _shown(pair.before) != _shown(pair.after)


def _identity(outcome: Outcome) -> Hashable:
    """All that decides what is asked and what is right; not in which file it stands, nor remarks on it."""
    one = outcome.question
    return one.id, one.question, one.history, one.doc, one.type, one.must, one.must_not, one.evidence


def _shown(outcome: Outcome) -> str:
    """As JSON, since an answer read from a file has lists where the one just given may have tuples."""
    payload = outcome.payload or {}
    return json.dumps([outcome.error, *(payload.get(field) for field in _SHOWN)], sort_keys=True)
