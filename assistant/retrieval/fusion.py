"""Scores of several searches become one: each scaled to [0, 1] over a question's candidates, then weighed.

Cosine and BM25 cannot be added or compared as they are; scaled per question they can, and on the plans that
beats reciprocal rank fusion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.question import Language, Question


class Part(StrEnum):
    """A search that contributes to the score."""

    DENSE = "dense"
    ADAPTED = "adapted"
    WORDS = "words"
    SYLLABLES = "syllables"
    FOLDED = "folded"


MEANING = frozenset({Part.DENSE, Part.ADAPTED})
"""The searches whose scores are cosines."""


@dataclass(frozen=True)
class Weights:
    """How much each search counts; none is negative, and they sum to 1."""

    dense: float
    adapted: float
    words: float
    syllables: float
    folded: float

    def of(self, part: Part) -> float:
        """The weight of one search."""
        weight: float = getattr(self, part.value)
        return weight


ACCENTED = Weights(dense=0.2, adapted=0.2, words=0.1, syllables=0.25, folded=0.25)
UNACCENTED = Weights(dense=0.15, adapted=0.15, words=0.0, syllables=0.2, folded=0.5)
ENGLISH = Weights(dense=0.25, adapted=0.25, words=0.0, syllables=0.25, folded=0.25)


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
    smallest cosine returned for one by meaning.
    """
    candidates = {key for scores in searches.values() for key in scores}
    scaled = {
        part: scale(_completed(part, scores, candidates)) for part, scores in searches.items() if scores
    }
    weighed = [(part, weights.of(part), scaled.get(part, {})) for part in Part]
    fused = {}
    for key in candidates:
        parts = {part: scores.get(key, 0.0) for part, _, scores in weighed}
        fused[key] = Fused(sum(weight * parts[part] for part, weight, _ in weighed), parts)
    return fused


def _completed(part: Part, scores: Mapping[str, float], candidates: set[str]) -> dict[str, float]:
    lowest = min(scores.values()) if part in MEANING else 0.0
    return {key: scores.get(key, lowest) for key in candidates}


def weights_for(question: Question, *, adapted: bool = True) -> Weights:
    """How much each search counts for a question: accents decide, and so does the language.

    Where questions aren't `adapted`, the model's own search by meaning counts for both.
    """
    if question.language is Language.ENGLISH:
        weights = ENGLISH
    else:
        weights = ACCENTED if question.accented else UNACCENTED
    return weights if adapted else replace(weights, dense=weights.dense + weights.adapted, adapted=0.0)
