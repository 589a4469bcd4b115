"""The learned order of the candidates: a weighted sum of features, its weights in `reranker.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assistant.retrieval.features import Feature

WEIGHTS = Path(__file__).with_name("reranker.toml")

Features = Mapping[Feature, float]


class Reranker:
    """Scores candidates; linear, so every score can be taken apart."""

    def __init__(self, weights: Features) -> None:
        self.weights = dict(weights)

    def score(self, features: Features) -> float:
        """The candidate's score; comparable between candidates of one question."""
        return sum(self.weights.get(feature, 0.0) * value for feature, value in features.items())


def read_weights(table: str) -> dict[Feature, float]:
    """The weights of one table of the shipped file: `prior`, set by hand, or `weights`, learned from it."""
    found = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))[table]
    return {Feature(name): float(weight) for name, weight in found.items()}


@cache
def shipped_reranker() -> Reranker:
    """The reranker with the weights that come with the project."""
    return Reranker(read_weights("weights"))
