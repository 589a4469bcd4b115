"""The list of indicators as the page shows it: by part of the digital transformation, then by provinces."""

from dataclasses import dataclass

from assistant.api.indicators import indicators_wanted
from assistant.api.narrowing import chosen_plans, placed_rows
from assistant.chain import Assistant
from assistant.indicators import Indicator, Theme, spread

Spread = tuple[tuple[int | None, str], ...]


@dataclass(frozen=True)
class ListQuery:
    """What the form asks for: words, a province ("" for any), whether those of a single plan are shown."""

    q: str
    province: str
    all: bool

    @property
    def narrows(self) -> bool:
        """Whether words or a province are asked for."""
        return bool(self.q or self.province)


@dataclass(frozen=True)
class Line:
    """An indicator with what the plans set for it, from the least to the most."""

    indicator: Indicator
    spread: Spread


@dataclass(frozen=True)
class Listing:
    """The indicators by theme; how many are shown, and how many more only one plan sets."""

    sections: tuple[tuple[Theme, tuple[Line, ...]], ...]
    shown: int
    single: int


def listing(assistant: Assistant, query: ListQuery) -> Listing:
    """The indicators that the form asks for; the theme with the indicator of most provinces comes first."""
    chosen = chosen_plans(assistant.plans, (), query.province or None)
    found = indicators_wanted(assistant, placed_rows(chosen, query.q, None))
    single = [one for one in found if len(one.plan_ids) == 1]
    shown = found if query.all else [one for one in found if len(one.plan_ids) > 1]
    themes = dict.fromkeys(one.theme for one in shown)
    sections = tuple(
        (theme, tuple(Line(one, spread(one)) for one in shown if one.theme is theme)) for theme in themes
    )
    return Listing(sections, len(shown), 0 if query.all else len(single))
