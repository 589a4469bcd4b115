"""Accents put back on a question typed without them, so that the embedding model understands it.

A hidden Markov model over the plans' own syllables: of all accented readings of the bare syllables, the one
whose pairs of neighbours are most usual in the plans.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from corpus.vietnamese.syllables import fold, syllables

_START = ""
_ASKING = """
ai chủ trì\ncơ quan nào\nsở nào\nngành nào\nđơn vị nào\ntỉnh nào\nnăm nào\nngày nào\nkhi nào\nbao giờ
bao nhiêu phần trăm\nbao nhiêu tiền\nlà bao nhiêu\nlà gì\nnhững gì\nviệc gì\nnhư thế nào\nra sao\nvì sao
tại sao\nmấy nhiệm vụ\nmấy tháng\nmấy lần\nbao lâu một lần\ngửi cho ai\ncó không\nphải không\ncòn
thì sao\nđược không\ngiao sở nào\ngiao cho ai\nlấy từ nguồn nào\ncao nhất\nthấp nhất\ncao hơn\nthấp hơn
trước ngày nào\nở đâu
"""
"""What questions say and plans don't."""
_PAIR_SHARE = 0.9
"""How much a pair counts against its second syllable alone, where the pair may be new."""


class AccentRestorer:
    """Knows the accented syllables of a collection of texts, and which follow which."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._single: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for text in (*texts, _ASKING):
            for line in text.splitlines():
                tokens = syllables(line)
                self._single.update(tokens)
                self._pairs.update(zip([_START, *tokens], tokens, strict=False))
        self._total = sum(self._single.values())
        self._followed: Counter[str] = Counter()
        readings: defaultdict[str, list[str]] = defaultdict(list)
        for (before, _), count in self._pairs.items():
            self._followed[before] += count
        for token in self._single:
            readings[fold(token)].append(token)
        self._readings = dict(readings)

    def restore(self, text: str) -> str:
        """The text in small letters with the likeliest accents; syllables of no text stay as they are.

        Text that has accents comes back with other accents only where it isn't the plans' usual spelling, so
        call it for bare text.
        """
        best: dict[str, tuple[float, list[str]]] = {_START: (0.0, [])}
        for token in syllables(text):
            readings = self._readings.get(fold(token), [token])
            best = {reading: self._likeliest(best, reading) for reading in readings}
        return " ".join(max(best.values(), key=lambda path: path[0])[1])

    def _likeliest(self, best: dict[str, tuple[float, list[str]]], reading: str) -> tuple[float, list[str]]:
        score, path = max(
            ((cost + self._log_chance(before, reading), path) for before, (cost, path) in best.items()),
            key=lambda candidate: candidate[0],
        )
        return score, [*path, reading]

    def _log_chance(self, before: str, reading: str) -> float:
        alone = (self._single[reading] + 0.1) / (self._total + 1)
        followed = self._followed[before]
        pair = self._pairs[before, reading] / followed if followed else 0.0
        return math.log(_PAIR_SHARE * pair + (1 - _PAIR_SHARE) * alone)
