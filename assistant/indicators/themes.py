"""The part of the digital transformation that headings name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from assistant.indicators.records import Theme
from corpus.vietnamese.syllables import fold

_NAMES = {
    Theme.GOVERNMENT: re.compile(r"\b(?:chinh (?:phu|quyen) (?:so|dien tu)|co quan nha nuoc)\b"),
    Theme.ECONOMY: re.compile(r"\bkinh te so\b"),
    Theme.SOCIETY: re.compile(r"\bxa hoi so\b"),
}


def theme_under(headings: Sequence[str]) -> Theme:
    """The theme of the nearest heading that names one alone; the headings outermost first."""
    for heading in reversed(headings):
        title = fold(heading.partition("\n")[0])
        named = [theme for theme, name in _NAMES.items() if name.search(title)]
        if len(named) == 1:
            return named[0]
    return Theme.OTHER


def main_theme(themes: Iterable[Theme]) -> Theme:
    """The theme met most often; at a draw the first in the order of themes."""
    met = Counter(themes)
    return max(Theme, key=lambda theme: (met[theme], -list(Theme).index(theme)))
