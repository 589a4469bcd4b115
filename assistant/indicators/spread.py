"""What the plans set for an indicator, in a few words: from the least to the most, year by year."""

from assistant.answer.bounds import sign
from assistant.answer.values import Value, value
from assistant.indicators.records import Indicator


def spread(indicator: Indicator) -> tuple[tuple[int | None, str], ...]:
    """For each year the lowest and the highest figure that some plan sets: (2025, "10–20%").

    With the sign of the bound where all plans set the same: (2030, "> 70%").
    """
    years: tuple[int | None, ...] = indicator.years or (None,)
    return tuple((year, _between(indicator, year)) for year in years)


def _between(indicator: Indicator, year: int | None) -> str:
    targets = [target for target in indicator.targets if target.year == year]
    values = [value(target) for target in targets]
    signs = {sign(target.comparator) for target in targets}
    low, high = min(one.low for one in values), max(one.high for one in values)
    printed = Value(low, high, indicator.unit).printed.replace("-", "–")
    return f"{signs.pop()}{printed}" if len(signs) == 1 and low == high else printed
