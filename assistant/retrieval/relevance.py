"""Whether a clause speaks of what is asked at all: an absolute measure, where fused scores are relative.

Calibrated on questions that the plans answer and on the same questions put to plans that don't: the share of
the question's words that the clause has tells them apart, where only words that occur in some plan count.
What no plan says (everyday words) tells little; what other plans say and this clause doesn't tells most.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.vietnamese.syllables import fold, syllables, with_bigrams

COSINE_FLOOR = 0.78
"""Cosine of unrelated texts under the e5 models, which leave the lower range unused."""

COSINE_CEILING = 0.92
"""Cosine of a question and the clause that answers it in its own words."""

CLOSENESS_SHARE = 0.3
"""How much closeness in meaning counts in relevance, beside the words."""

UNKNOWN_WEIGHT = 2.5
"""Weight of a syllable that no plan has; one that a single clause has weighs some 6."""


class Form(Enum):
    """How syllables are compared."""

    ACCENTED = auto()
    BARE = auto()


class Postings:
    """Which texts of a list have a term, in each form; the other way round from reading a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        collected = tuple(texts)
        self.count = len(collected)
        rows: dict[Form, dict[str, list[int]]] = {form: defaultdict(list) for form in Form}
        for row, text in enumerate(collected):
            for form in Form:
                for term in _terms(text, form):
                    rows[form][term].append(row)
        self._rows = {
            form: {term: np.array(those, np.int32) for term, those in found.items()}
            for form, found in rows.items()
        }

    def rows(self, term: str, form: Form) -> NDArray[np.int32]:
        """The rows of the texts that have the term, ascending."""
        return self._rows[form].get(term, _NO_ROWS)


_NO_ROWS = np.array([], np.int32)


class TermStatistics:
    """How informative syllables and pairs of them are in a collection of texts, with accents and without.

    `postings`: where in the collection each of them stands.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.postings = Postings(texts)

    def weight(self, term: str, form: Form) -> float:
        """Inverse document frequency of a syllable or pair; little for what never occurs."""
        count = len(self.postings.rows(term, form))
        if count:
            return math.log(1 + (self.postings.count + 1) / (count + 0.5))
        return 0.0 if "_" in term else UNKNOWN_WEIGHT

    def sought(self, text: str, forms: Sequence[Form]) -> "Sought":
        """What a question looks for, with its weights, to be held against many clauses."""
        return self.sought_in_any_words(((text,),), forms)

    def sought_in_any_words(self, stretches: Sequence[Sequence[str]], forms: Sequence[Form]) -> "Sought":
        """The same where stretches of the question have several wordings: as said, then as plans put it."""
        return Sought(
            {form: _Stretches([self._weighed(words, form) for words in stretches]) for form in forms}
        )

    def _weighed(self, wordings: Sequence[str], form: Form) -> list[dict[str, float]]:
        return [{term: self.weight(term, form) for term in _terms(words, form)} for words in wordings]


class Sought:
    """The weighed terms of what is looked for, in one form or several."""

    def __init__(self, forms: Mapping[Form, "_Stretches"]) -> None:
        self._forms = forms

    def coverage(self, text: str) -> float:
        """The share of the terms, by weight, that a text has: 0 to 1, the mean over the forms.

        Of a stretch with several wordings the one counts that the text has most of. 0 when nothing is looked
        for.
        """
        return sum(one.share(_terms(text, form)) for form, one in self._forms.items()) / len(self._forms)

    def coverages(self, postings: Postings) -> NDArray[np.float64]:
        """The coverage of every text of a list at once: shape (texts,)."""
        shares = (one.shares(postings, form) for form, one in self._forms.items())
        total: NDArray[np.float64] = sum(shares, np.zeros(postings.count)) / len(self._forms)
        return total


class _Stretches:
    """What is looked for in one form: stretches of the question, each with its wordings' weighed terms."""

    def __init__(self, stretches: Sequence[Sequence[Mapping[str, float]]]) -> None:
        self._whole = 0.0
        self._weights: dict[tuple[int, int], float] = {}
        self._parts: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for number, wordings in enumerate(stretches):
            self._add(number, wordings)

    def _add(self, number: int, wordings: Sequence[Mapping[str, float]]) -> None:
        """A stretch weighs what the plans' wordings of it weigh on average; a light wording covers less."""
        weights = [sum(terms.values()) for terms in wordings]
        plans = weights[1:] or weights
        stretch = sum(plans) / len(plans)
        self._whole += stretch
        for wording, terms in enumerate(wordings):
            self._weights[number, wording] = min(stretch, weights[wording])
            for term, weight in terms.items():
                self._parts[term].append((number, wording, weight / (weights[wording] or 1.0)))

    def share(self, terms: frozenset[str]) -> float:
        """The share of all stretches that the terms cover."""
        if not self._whole:
            return 0.0
        met: dict[tuple[int, int], float] = {}
        for term in self._parts.keys() & terms:
            for number, wording, share in self._parts[term]:
                met[number, wording] = met.get((number, wording), 0.0) + share
        covered: dict[int, float] = {}
        for (number, wording), share in met.items():
            # Of other words for what is asked a half tells little: "điện tử" is no "thư viện điện tử".
            counts = share * share if wording else share
            covered[number] = max(covered.get(number, 0.0), counts * self._weights[number, wording])
        return sum(covered.values()) / self._whole

    def shares(self, postings: Postings, form: Form) -> NDArray[np.float64]:
        """`share` of every text of a list."""
        if not self._whole:
            return np.zeros(postings.count)
        met = {wording: np.zeros(postings.count) for wording in self._weights}
        for term, parts in self._parts.items():
            rows = postings.rows(term, form)
            for number, wording, share in parts:
                met[number, wording][rows] += share
        covered: dict[int, NDArray[np.float64]] = {}
        for (number, wording), shares in met.items():
            counts = (shares * shares if wording else shares) * self._weights[number, wording]
            covered[number] = np.maximum(covered[number], counts) if number in covered else counts
        total: NDArray[np.float64] = sum(covered.values(), np.zeros(postings.count)) / self._whole
        return total


def closeness(cosine: float) -> float:
    """The cosine on a scale from unrelated, 0, to saying the same, 1."""
    return min(1.0, max(0.0, (cosine - COSINE_FLOOR) / (COSINE_CEILING - COSINE_FLOOR)))


def relevance(coverage: float, cosine: float) -> float:
    """Coverage and closeness in meaning in one figure, 0 to 1."""
    return (1 - CLOSENESS_SHARE) * coverage + CLOSENESS_SHARE * closeness(cosine)


@lru_cache(maxsize=1 << 14)
def _terms(text: str, form: Form) -> frozenset[str]:
    """The syllables of a text, and the pairs of neighbours in a line."""
    read = fold(text) if form is Form.BARE else text
    return frozenset(term for line in read.splitlines() for term in with_bigrams(syllables(line)))
