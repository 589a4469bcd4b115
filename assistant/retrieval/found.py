"""A clause in the results of a search."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.retrieval.features import Feature
from corpus.records import Clause


@dataclass(frozen=True)
class Found:
    """A clause with its place in a question's results.

    `score` ranks, among the results of one question; `relevance` in [0, 1] says how far the clause speaks of
    what is asked, comparable between questions; `features` say where the score comes from.
    """

    clause: Clause
    score: float
    relevance: float
    features: Mapping[Feature, float] = field(default_factory=dict)
