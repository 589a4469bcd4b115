"""Scores of several searches become one: each scaled to [0, 1] over a question's candidates, then weighed.

Cosine and BM25 cannot be added or compared as they are; scaled per question they can, and on the plans that
beats reciprocal rank fusion.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """A search that contributes to the score."""

    DENSE = "dense"
    WORDS = "words"
    SYLLABLES = "syllables"
    FOLDED = "folded"


@dataclass(frozen=True)
class Weights:
    """How much each search counts; none is negative, and they sum to 1."""

    dense: float
    words: float
    syllables: float
    folded: float

    def of(self, part: Part) -> float:
        """The weight of one search."""
        return {
            Part.DENSE: self.dense,
            Part.WORDS: self.words,
            Part.SYLLABLES: self.syllables,
            Part.FOLDED: self.folded,
        }[part]


@dataclass(frozen=True)
class Fused:
    """The fused score of one candidate in [0, 1], and each search's scaled part of it."""

    score: float
    parts: Mapping[Part, float]


def scale(scores: Mapping[str, float]) -> dict[str, float]:
    """The scores moved to [0, 1], lowest 0 and highest 1; 1 each where all are equal."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high <= low:
        return dict.fromkeys(scores, 1.0)
    return {key: min(1.0, (score - low) / (high - low)) for key, score in scores.items()}


def fuse(searches: Mapping[Part, Mapping[str, float]], weights: Weights) -> dict[str, Fused]:
    """The candidates of all searches with their fused scores, keyed as the searches' scores are.

    What a search didn't return counts as that search's lowest: 0 for a lexical search (nothing matched), the
    smallest cosine returned for the dense one.
    """
    candidates = {key for scores in searches.values() for key in scores}
    scaled = {
        part: scale(_completed(part, scores, candidates)) for part, scores in searches.items() if scores
    }
    fused = {}
    for key in candidates:
        parts = {part: scaled[part][key] if part in scaled else 0.0 for part in Part}
        fused[key] = Fused(sum(weights.of(part) * parts[part] for part in Part), parts)
    return fused


def _completed(part: Part, scores: Mapping[str, float], candidates: set[str]) -> dict[str, float]:
    lowest = min(scores.values()) if part is Part.DENSE else 0.0
    return {key: scores.get(key, lowest) for key in candidates}
