"""Whether a clause speaks of what is asked at all: an absolute measure, where fused scores are relative.

Calibrated on questions that the plans answer and on the same questions put to plans that don't: the share of
the question's words that the clause has tells them apart, where only words that occur in some plan count.
What no plan says (everyday words) tells little; what other plans say and this clause doesn't tells most.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import chain

from corpus.vietnamese.syllables import fold, syllables, with_bigrams

COSINE_FLOOR = 0.78
"""Cosine of unrelated texts under the e5 models, which leave the lower range unused."""

COSINE_CEILING = 0.92
"""Cosine of a question and the clause that answers it in its own words."""

COSINE_SHARE = 0.3
"""How much the cosine counts in relevance, beside the words."""

UNKNOWN_WEIGHT = 2.5
"""Weight of a syllable that no plan has; one that a single clause has weighs some 6."""


class Form(Enum):
    """How syllables are compared."""

    ACCENTED = auto()
    BARE = auto()


class TermStatistics:
    """How informative syllables and pairs of them are in a collection of texts, with accents and without."""

    def __init__(self, texts: Iterable[str]) -> None:
        collected = tuple(texts)
        self._total = len(collected)
        self._counts = {
            form: Counter(chain.from_iterable(_terms(one, form) for one in collected)) for form in Form
        }

    def weight(self, term: str, form: Form) -> float:
        """Inverse document frequency of a syllable or pair; little for what never occurs."""
        count = self._counts[form][term]
        if count:
            return math.log(1 + (self._total + 1) / (count + 0.5))
        return 0.0 if "_" in term else UNKNOWN_WEIGHT

    def sought(self, text: str, forms: Sequence[Form]) -> "Sought":
        """What a question looks for, with its weights, to be held against many clauses."""
        return Sought(
            {form: {term: self.weight(term, form) for term in _terms(text, form)} for form in forms}
        )


class Sought:
    """The weighed terms of what is looked for, in one form or several."""

    def __init__(self, weights: Mapping[Form, Mapping[str, float]]) -> None:
        self._weights = weights
        self._wholes = {form: sum(terms.values()) for form, terms in weights.items()}

    def coverage(self, text: str) -> float:
        """The share of the terms, by weight, that a text has: 0 to 1, the mean over the forms.

        0 when nothing is looked for.
        """
        return sum(self._share(text, form) for form in self._weights) / len(self._weights)

    def _share(self, text: str, form: Form) -> float:
        whole = self._wholes[form]
        if not whole:
            return 0.0
        weights = self._weights[form]
        return sum(weights[term] for term in weights.keys() & _terms(text, form)) / whole


def relevance(coverage: float, cosine: float) -> float:
    """Coverage and cosine in one figure, 0 to 1."""
    closeness = min(1.0, max(0.0, (cosine - COSINE_FLOOR) / (COSINE_CEILING - COSINE_FLOOR)))
    return (1 - COSINE_SHARE) * coverage + COSINE_SHARE * closeness


@lru_cache(maxsize=1 << 14)
def _terms(text: str, form: Form) -> frozenset[str]:
    """The syllables of a text, and the pairs of neighbours in a line."""
    read = fold(text) if form is Form.BARE else text
    return frozenset(term for line in read.splitlines() for term in with_bigrams(syllables(line)))
