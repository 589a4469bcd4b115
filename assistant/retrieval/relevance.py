"""Whether a clause speaks of what is asked at all: an absolute measure, where fused scores are relative."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from corpus.vietnamese.syllables import fold, syllables, with_bigrams

COSINE_FLOOR = 0.78
"""Cosine of unrelated texts under the e5 models, which leave the lower range unused."""

COSINE_CEILING = 0.92
"""Cosine of a question and the clause that answers it in its own words."""


class TermStatistics:
    """How informative syllables and pairs of syllables are in a collection of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            counts.update(set(terms(text)))
            total += 1
        self._counts = counts
        self._total = total

    def weight(self, term: str) -> float:
        """Inverse document frequency of a folded syllable or pair: above 0, highest for what never occurs."""
        return math.log(1 + (self._total + 1) / (self._counts[term] + 0.5))

    def coverage(self, wanted: Sequence[str], text: str) -> float:
        """The share of the wanted terms, by weight, that the text has: 0 to 1; 0 when nothing is wanted."""
        present = _term_set(text)
        weights = {term: self.weight(term) for term in wanted}
        whole = sum(weights.values())
        return sum(weight for term, weight in weights.items() if term in present) / whole if whole else 0.0


def terms(text: str) -> list[str]:
    """Folded syllables of a text, and pairs of neighbours."""
    return with_bigrams(syllables(fold(text)))


@lru_cache(maxsize=4096)
def _term_set(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def closeness(cosine: float) -> float:
    """A cosine similarity moved to [0, 1], where 0 is unrelated."""
    return min(1.0, max(0.0, (cosine - COSINE_FLOOR) / (COSINE_CEILING - COSINE_FLOOR)))
