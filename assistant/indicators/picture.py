"""The picture of a comparison to keep: PNG, with its title, the plans that it is from and its date."""

import io
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import wrap
from threading import Lock
from typing import TYPE_CHECKING

from assistant.indicators.chart import Bar, Chart, Row, chart_of
from assistant.indicators.plan_labels import plan_label
from assistant.indicators.records import Comparison

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_INK, _SOFT, _GRID, _BAR, _EARLIER, _POINT = "#1b2733", "#4d5b69", "#d5dde5", "#0b5394", "#9cc3e6", "#b45309"
_WIDTH = 10.0
_LINE = 0.33
_GAP = 0.3
_NAMES = 2.9
_EDGE = 0.4
"""Inches: of the picture, of a bar's line, between plans, for the names of plans, at the sides."""
_DPI = 160
_TURN = Lock()
"""matplotlib measures text with one shared engine."""


def picture_of(comparison: Comparison, day: date) -> bytes | None:
    """The comparison as a PNG file; None where there is nothing to draw. `day`: of the data.

    The years stand beside the bars, the signs for bounds in front of the values, so that colours only help.
    """
    chart = chart_of(comparison)
    if chart is None:
        return None
    # Imported here: it takes a second, and only whoever draws should wait.
    from matplotlib.figure import Figure

    title = wrap(comparison.indicator.name, 78)
    notes = [line for note in _notes(comparison, day) for line in wrap(note, 132)]
    plot = sum(_height(row) for row in chart.rows)
    above, below = 0.45 + 0.28 * len(title), 0.55 + 0.19 * len(notes)
    height = above + plot + below
    with _TURN:
        figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, facecolor="white")
        _write(figure, title, 0.35, height, size=14, weight="bold", step=0.28)
        _write(figure, notes, above + plot + 0.5, height, size=8, step=0.19, colour=_SOFT)
        left, right = _EDGE + _NAMES, _EDGE + 0.4
        place = (left / _WIDTH, below / height, (_WIDTH - left - right) / _WIDTH, plot / height)
        _draw(figure.add_axes(place), chart, plot)
        file = io.BytesIO()
        figure.savefig(file, format="png", metadata={"Title": comparison.indicator.name})
    return file.getvalue()


def _draw(axes: "Axes", chart: Chart, height: float) -> None:
    """The rows from the top; across, the axis from 0 to 1; down, inches."""
    axes.set(xlim=(0, 1.12), ylim=(height, 0))
    axes.set_xticks([at for at, _ in chart.ticks], [label for _, label in chart.ticks])
    axes.set_yticks([])
    axes.tick_params(axis="x", length=0, labelcolor=_SOFT, labelsize=9)
    axes.grid(axis="x", color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)
    top = _GAP / 2
    for row in chart.rows:
        _draw_row(axes, row, top)
        top += _height(row)


def _draw_row(axes: "Axes", row: Row, top: float) -> None:
    inch = 1.12 / (_WIDTH - 2 * _EDGE - _NAMES - 0.4)
    middle = top + _LINE / 2
    _say(axes, -_NAMES * inch, middle, row.plan.province, weight="bold")
    _say(axes, -_NAMES * inch, middle + 0.22, plan_label(row.plan), size=8.5, colour=_SOFT)
    for point in row.points:
        axes.plot([0, point.at], [middle, middle], color=_POINT, linewidth=1.2)
        axes.plot([point.at], [middle], marker="D", markersize=6, color=_POINT)
        year = _words()["stood"].format(year=point.year) if point.year else _words()["stood_undated"]
        _say(axes, -0.1 * inch, middle, year, size=8.5, colour=_SOFT, align="right")
        _say(axes, point.at + 0.12 * inch, middle, point.label, size=9.5)
        middle += _LINE
    for bar in row.bars:
        _draw_bar(axes, bar, middle)
        year_of = str(bar.year) if bar.year else _words()["no_year"]
        _say(axes, -0.1 * inch, middle, year_of, size=9.5, align="right")
        _say(axes, bar.high + 0.08 * inch, middle, bar.label, weight="bold")
        middle += _LINE


def _draw_bar(axes: "Axes", bar: Bar, middle: float) -> None:
    from matplotlib.colors import to_rgb

    ends = zip(to_rgb(_EARLIER), to_rgb(_BAR), strict=True)
    fill = tuple(first + (last - first) * bar.shade for first, last in ends)
    axes.barh(middle, bar.low, height=0.24, color=fill, edgecolor=_BAR, linewidth=0.8)
    if bar.high > bar.low:
        axes.barh(
            middle, bar.high - bar.low, left=bar.low, height=0.24, color="white", edgecolor=_BAR, hatch="////"
        )


def _say(
    axes: "Axes",
    across: float,
    down: float,
    words: str,
    *,
    size: float = 10,
    weight: str = "normal",
    colour: str = _INK,
    align: str = "left",
) -> None:
    axes.text(
        across,
        down,
        words,
        size=size,
        weight=weight,
        color=colour,
        ha=align,
        va="center",
        parse_math=False,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )


def _write(
    figure: "Figure",
    lines: list[str],
    top: float,
    height: float,
    *,
    size: float,
    step: float,
    weight: str = "normal",
    colour: str = _INK,
) -> None:
    """Lines of text from `top` inches under the upper edge."""
    for place, line in enumerate(lines):
        at = 1 - (top + place * step) / height
        figure.text(
            _EDGE / _WIDTH, at, line, size=size, weight=weight, color=colour, va="center", parse_math=False
        )


def _height(row: Row) -> float:
    return max(2 * _LINE * 0.75, (len(row.bars) + len(row.points)) * _LINE) + _GAP


def _notes(comparison: Comparison, day: date) -> list[str]:
    words = _words()
    unit = comparison.indicator.unit
    told = [] if unit == "%" else [words["unit"].format(unit=unit)]
    silent = ", ".join(f"{one.plan.province} ({plan_label(one.plan)})" for one in comparison.silent)
    if silent:
        told.append(words["silent"].format(plans=silent))
    told.append(words["sources"].format(plans="; ".join(side.plan.citation for side in comparison.setting)))
    return [*told, words["made"].format(day=f"{day:%d/%m/%Y}")]


@cache
def _words() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("picture.toml").read_text(encoding="utf-8"))
