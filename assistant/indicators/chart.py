"""A comparison as a chart: every length a share of the axis, so that any drawing only places it.

One axis belongs to one indicator, hence to one unit. A baseline is a point of it only where it is printed
as one number in that unit; anything else is text.
"""

import re
from dataclasses import dataclass

from assistant.answer.values import Value
from assistant.indicators.records import Comparison, PlanSide, Setting
from corpus.records import Plan
from corpus.registers import Baseline

_RANKS = frozenset({"hạng", "thứ hạng", "vị trí"})
"""Units in which less is more, so that the length of a bar would mislead."""

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?")
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 5


@dataclass(frozen=True)
class Bar:
    """A value: from `low` to `high` as shares of the axis (the same but for a span), with its sign.

    `label`: without the unit, but for %. `shade`: from 0 for the first year of the chart to 1 for the last.
    """

    year: int | None
    low: float
    high: float
    label: str
    shade: float


@dataclass(frozen=True)
class Point:
    """Where the indicator stood: `at` is a share of the axis."""

    at: float
    year: int | None
    label: str


@dataclass(frozen=True)
class Row:
    """The bars of one plan in the order of years, and where it stood."""

    plan: Plan
    bars: tuple[Bar, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Chart:
    """The rows in the order of plans, their axis and their years.

    `ticks`: (share of the axis, what stands there). `years`: those of the bars.
    """

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    years: tuple[int | None, ...]
    unit: str


def chart_of(comparison: Comparison) -> Chart | None:
    """The chart of the plans that set the indicator; None where none does, or where it is a rank."""
    unit = comparison.indicator.unit
    if not comparison.setting or unit.lower() in _RANKS:
        return None
    step, top = _axis(max(_values(comparison)), unit)
    return Chart(
        rows=tuple(_row(side, comparison, top) for side in comparison.setting),
        ticks=tuple((n * step / top, _tick(n * step, unit)) for n in range(round(top / step) + 1)),
        years=comparison.years,
        unit=unit,
    )


def measured(baseline: Baseline, unit: str) -> float | None:
    """A baseline's value where it is printed as one number in the unit and nothing else."""
    printed = baseline.value.strip()
    number = printed.removesuffix(unit).strip()
    if number == printed or not _NUMBER.fullmatch(number):
        return None
    return float(number.replace(".", "").replace(",", "."))


def _values(comparison: Comparison) -> list[float]:
    unit = comparison.indicator.unit
    set_ = [setting.value.high for side in comparison.setting for setting in side.settings]
    stood = [measured(one, unit) for side in comparison.setting for one in side.baselines]
    return [*set_, *(one for one in stood if one is not None)]


def _axis(most: float, unit: str) -> tuple[float, float]:
    """The step between ticks and the end of the axis: round, and a whole that is a whole."""
    if unit == "%" and 50 < most <= 100:
        return 25.0, 100.0
    size: float = 1.0
    while size * _STEPS[-1] * _TICKS < most:
        size *= 10
    while size * _STEPS[0] * _TICKS > most > 0:
        size /= 10
    step = next(size * one for one in _STEPS if size * one * _TICKS >= most)
    count = max(1, -int(-most // step))
    return step, step * count


def _tick(at: float, unit: str) -> str:
    return Value(at, at, unit if unit == "%" else "").printed


def _row(side: PlanSide, comparison: Comparison, top: float) -> Row:
    unit = comparison.indicator.unit
    points = [
        Point(at / top, one.year, one.value)
        for one in side.baselines
        if (at := measured(one, unit)) is not None
    ]
    return Row(side.plan, tuple(_bar(one, comparison, top) for one in side.settings), tuple(points))


def _bar(setting: Setting, comparison: Comparison, top: float) -> Bar:
    unit, years = comparison.indicator.unit, comparison.years
    return Bar(
        year=setting.year,
        low=setting.value.low / top,
        high=setting.value.high / top,
        label=setting.sign if unit == "%" else setting.sign.removesuffix(unit).strip(),
        shade=years.index(setting.year) / (len(years) - 1) if len(years) > 1 else 1.0,
    )
