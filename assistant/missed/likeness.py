"""Questions of one matter found by their words, with and without accents alike.

Guarantees: every question is in exactly one group; questions that are alike in all their fields are together;
two of one group have the same `scope` and never name different years, agencies or places of a plan; the order
of the questions makes no difference; how near two are doesn't depend on the others.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.vietnamese.syllables import fold, syllables, with_bigrams

FARTHEST = 0.75
"""How far the words of two questions of one group may be apart; without a word in common they are 1 apart.

Chosen on questions that were asked by people: see `evals.likeness`.
"""
_NEVER = 2.0


@dataclass(frozen=True, order=True)
class Matter:
    """What a question is about: `subject`, the words that count, and what it names.

    `scope`: what has to be the same for two questions to be of one matter, such as the plans.
    """

    scope: tuple[str, ...]
    subject: str
    years: tuple[int, ...] = ()
    agencies: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[tuple[object, ...], ...]:
        """What it names: where two questions both name something of a sort, it has to be the same."""
        return self.years, self.agencies, self.addresses


@dataclass(frozen=True)
class Likeness:
    """What tells how near questions are: the rarer a word is in the `texts`, the more it counts."""

    texts: Sequence[str]
    farthest: float = FARTHEST

    def groups(self, matters: Sequence[Matter]) -> list[list[int]]:
        """The places in `matters` of those that belong together, each group and all groups in order."""
        if not matters:
            return []
        distinct = sorted(set(matters))
        group_of: dict[Matter, tuple[tuple[str, ...], int]] = {}
        weights = self._weights([matter.subject for matter in distinct])
        for scope, rows in _by_scope(distinct).items():
            members = [distinct[row] for row in rows]
            numbers = self._numbers(members, weights[rows])
            group_of |= {one: (scope, number) for one, number in zip(members, numbers, strict=True)}
        places: defaultdict[tuple[tuple[str, ...], int], list[int]] = defaultdict(list)
        for place, matter in enumerate(matters):
            places[group_of[matter]].append(place)
        return list(places.values())

    def _weights(self, subjects: Sequence[str]) -> Any:
        """A row for each subject, sparse: what its words weigh; the product of two rows is their likeness."""
        # It takes a second to import, which only those need to wait for who look at what was missed.
        from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

        counting = CountVectorizer(analyzer=_words).fit(subjects)
        weighing = TfidfTransformer(sublinear_tf=True).fit(counting.transform(self.texts))
        return weighing.transform(counting.transform(subjects))

    def _numbers(self, members: Sequence[Matter], weights: Any) -> list[int]:
        """The number of each one's group; no two of a group are farther apart than `farthest`."""
        if len(members) == 1:
            return [0]
        from sklearn.cluster import AgglomerativeClustering

        clustering = AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="complete", distance_threshold=self.farthest
        )
        numbers: list[int] = clustering.fit_predict(_distances(members, weights)).tolist()
        return numbers


def _by_scope(matters: Sequence[Matter]) -> dict[tuple[str, ...], list[int]]:
    rows: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, matter in enumerate(matters):
        rows[matter.scope].append(row)
    return rows


def _distances(members: Sequence[Matter], weights: Any) -> NDArray[np.float64]:
    distances: NDArray[np.float64] = np.clip(1 - (weights @ weights.T).toarray(), 0, 1)
    for named in zip(*(member.named for member in members), strict=True):
        distances[_differing(named)] = _NEVER
    return distances


def _differing(named: Sequence[tuple[object, ...]]) -> NDArray[np.bool_]:
    """For each two questions whether both name something, and not the same."""
    numbers = {(): 0} | {one: number for number, one in enumerate(dict.fromkeys(filter(None, named)), 1)}
    told = np.array([numbers[one] for one in named])
    differing: NDArray[np.bool_] = (told[:, None] != told) & (told[:, None] > 0) & (told > 0)
    return differing


def _words(text: str) -> list[str]:
    """Words and pairs of neighbours without accents; a text without any is a word of its own."""
    return with_bigrams(syllables(fold(text))) or [text]
