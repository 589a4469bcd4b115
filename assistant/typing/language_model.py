"""How likely one syllable follows another in the plans: the language model that all of `typing` leans on.

Bigrams of syllables with interpolated Kneser-Ney smoothing, mixed with the pairs inside the words of a word
list: they hold where no plan has met a word yet.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

from corpus.vietnamese.syllables import fold, syllables

START = ""
"""What stands before the first syllable."""
BREAK = re.compile(r"[\n.;:()?!](?!\d)")
"""Marks over which nothing is said to follow; a comma isn't one, nor a point inside a number."""

_DISCOUNT = 0.75
"""What each pair met gives to those never met."""
_SHARE_OF_WORDS = 0.05
"""How much the word list counts behind a syllable that texts have too."""
_RARE = 0.02
"""How much the word list counts against the texts for a syllable by itself."""
_INSIDE_WORDS = 0.7
"""Chance, by the word list, that a syllable which begins a word is followed by one that it has there."""
_NEVER = 1e-8


@dataclass(frozen=True)
class Counts:
    """How often syllables and pairs of neighbours stand in texts, and in the words of a list.

    Pairs begin with `START` where a text does; inside words they don't.
    """

    met: Counter[str]
    pairs: Counter[tuple[str, str]]
    listed: Counter[str]
    inside: Counter[tuple[str, str]]

    @classmethod
    def of(cls, texts: Iterable[str], words: Iterable[str] = ()) -> "Counts":
        """`words`: one word each, its syllables in small letters with a space between."""
        spoken = [syllables(part) for text in texts for part in BREAK.split(text)]
        written = [word.split() for word in words]
        return cls(
            Counter(chain.from_iterable(spoken)),
            Counter(pair for tokens in spoken for pair in pairwise((START, *tokens))),
            Counter(chain.from_iterable(written)),
            Counter(pair for tokens in written for pair in pairwise(tokens)),
        )

    def bare(self) -> "Counts":
        """The same of the texts and words without accents."""
        bare = {one: fold(one) for one in (START, *self.met, *self.listed)}
        folded = Counts(Counter(), Counter(), Counter(), Counter())
        for ours, theirs in ((folded.met, self.met), (folded.listed, self.listed)):
            for one, count in theirs.items():
                ours[bare[one]] += count
        for pairs, accented in ((folded.pairs, self.pairs), (folded.inside, self.inside)):
            for (before, one), count in accented.items():
                pairs[bare[before], bare[one]] += count
        return folded


class SyllableModel:
    """Knows the syllables of texts and of a word list, and which follow which. Never changes."""

    def __init__(self, counts: Counts) -> None:
        met, listed = counts.met, counts.listed
        continuing = Counter(syllable for _, syllable in counts.pairs)
        rare = _RARE / (sum(listed.values()) or 1)
        common = (1 - _RARE) / (len(counts.pairs) or 1)
        alone = {one: common * continuing[one] + rare * listed[one] + _NEVER for one in {**met, **listed}}
        self._alone = {one: math.log(chance) for one, chance in alone.items()}
        self._left, self._pairs = _following(counts, alone)
        self._unheard = math.log(_NEVER)
        self._met = frozenset(met)
        self._readings = _by_bare_form(met, listed)

    def log_chance(self, before: str, syllable: str) -> float:
        """The natural logarithm of the chance that `syllable` follows `before`; `START` begins a text."""
        together = self._pairs.get((before, syllable))
        if together is not None:
            return together
        return self._left.get(before, 0.0) + self._alone.get(syllable, self._unheard)

    def knows(self, syllable: str) -> bool:
        """Whether a text or the word list has the syllable."""
        return syllable in self._alone

    def has_met(self, syllable: str) -> bool:
        """Whether a text has the syllable."""
        return syllable in self._met

    def has_met_together(self, before: str, syllable: str) -> bool:
        """Whether the two follow each other in a text or in a word of the list."""
        return (before, syllable) in self._pairs

    def readings(self, bare: str) -> tuple[str, ...]:
        """The known syllables that are `bare` without accents, the commonest first."""
        return self._readings.get(bare, ())

    def met(self) -> frozenset[str]:
        """Every syllable of the texts."""
        return self._met


def _following(
    counts: Counts, alone: dict[str, float]
) -> tuple[dict[str, float], dict[tuple[str, str], float]]:
    """Logarithms: for each syllable the share left for others behind it; for each pair its chance."""
    behind, inside = _totals(counts.pairs), _totals(counts.inside)
    kinds = Counter(before for before, _ in counts.pairs)
    of_words = {one: _SHARE_OF_WORDS if one in behind else 1.0 for one in inside}
    left = {
        one: (1 - of_words.get(one, 0.0)) * _DISCOUNT * kinds[one] / count for one, count in behind.items()
    }
    for one, share in of_words.items():
        left[one] = left.get(one, 0.0) + share * (1 - _INSIDE_WORDS)
    chances = {pair: left[pair[0]] * alone[pair[1]] for pair in chain(counts.pairs, counts.inside)}
    for pair, count in counts.pairs.items():
        chances[pair] += (1 - of_words.get(pair[0], 0.0)) * (count - _DISCOUNT) / behind[pair[0]]
    for pair, count in counts.inside.items():
        chances[pair] += of_words[pair[0]] * _INSIDE_WORDS * count / inside[pair[0]]
    return (
        {one: math.log(share) for one, share in left.items()},
        {pair: math.log(chance) for pair, chance in chances.items()},
    )


def _totals(pairs: Counter[tuple[str, str]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for (before, _), count in pairs.items():
        totals[before] += count
    return totals


def _by_bare_form(met: Counter[str], listed: Counter[str]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for one in sorted({**met, **listed}, key=lambda one: (-met[one], -listed[one], one)):
        groups[fold(one)].append(one)
    return {bare: tuple(group) for bare, group in groups.items()}
