"""The indicators of a library's plans, made once for each library and found by id, name and likeness."""

from assistant.answer.values import likeness
from assistant.indicators.grouping import indicators
from assistant.indicators.measure import told_words
from assistant.indicators.records import Indicator
from assistant.once import Once
from assistant.retrieval.library import Library
from corpus.registers import Target

NEAR = 0.5
"""How much of their wording two indicators must have in common for the one to be shown beside the other."""


class IndicatorBook:
    """The indicators of the plans of one library; never changes."""

    def __init__(self, library: Library) -> None:
        self.indicators = indicators(library)
        self._by_id = {one.id: one for one in self.indicators}

    def get(self, id_or_name: str) -> Indicator | None:
        """The indicator with this id, else the one that these words name, set by most provinces."""
        return self._by_id.get(id_or_name) or self._named(id_or_name)

    def near(self, indicator: Indicator) -> tuple[Indicator, ...]:
        """Other indicators in the same unit with much of the same wording, the likest first."""
        liked = [(_likeness(indicator, other), other) for other in self.indicators if other is not indicator]
        near = [(much, one) for much, one in liked if much >= NEAR]
        return tuple(one for _, one in sorted(near, key=lambda pair: -pair[0]))

    def _named(self, name: str) -> Indicator | None:
        words = told_words(name)
        return next((one for one in self.indicators if words == told_words(one.name)), None)


def _likeness(one: Indicator, other: Indicator) -> float:
    return max(likeness(left, right) for left in _worded(one) for right in _worded(other))


def _worded(indicator: Indicator) -> tuple[Target, ...]:
    """A target for each wording."""
    return tuple({target.indicator: target for target in indicator.targets}.values())


_BOOKS = Once(IndicatorBook)


def book_of(library: Library) -> IndicatorBook:
    """The book of a library, made when it is first asked for."""
    return _BOOKS(library)
