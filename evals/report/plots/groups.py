"""How many answers are right, by type, by style and by province: bars with intervals, baselines beside."""

from collections.abc import Iterator, Mapping

from evals.metrics.metric import Metric
from evals.metrics.records import Estimate, Grouping
from evals.report.group_names import group_name
from evals.report.numerals import count, share, share_interval
from evals.report.plots.axes import in_per_cent, legend_above
from evals.report.plots.colours import INK, look_of
from evals.report.plots.drawing import Drawing, drawing
from evals.report.plots.records import Plot
from evals.report.records import RunReport
from evals.report.texts import say

_SHOWN = (Grouping.TYPE, Grouping.STYLE, Grouping.PROVINCE)
_BARS = 0.78
"""So much of a group's height is taken by bars."""

_FILLED = 0.6
"""How much of the colour fills a bar: the intervals have to be seen on it."""

Bars = Mapping[str, Mapping[str, Estimate]]
"""By system, the estimate of each group."""


def group_plots(report: RunReport) -> Iterator[Plot]:
    """A plot for each grouping that has groups."""
    for grouping in _SHOWN:
        bars = {
            system: {
                name: figures.metrics[Metric.RIGHT] for name, figures in summary.groups[grouping].items()
            }
            for system, summary in report.summaries.items()
            if summary.groups.get(grouping)
        }
        if bars:
            yield _plot(grouping, bars)


def _plot(grouping: Grouping, bars: Bars) -> Plot:
    first = next(iter(bars.values()))
    names = {name: group_name(grouping, name) for name in first}
    with drawing(f"right-{grouping}", _height(len(first), len(bars))) as drawn:
        _draw(drawn, bars, list(names), list(names.values()))
    return Plot(
        key=f"right-{grouping}",
        title=say(f"plot.right_{grouping}"),
        told=say("plot.right_told"),
        svg=drawn.svg,
        alternative=_alternative(grouping, first),
        headings=(
            say(f"grouping.{grouping}"),
            say("plot.questions"),
            *(heading for system in bars for heading in (system, say("plot.interval"))),
        ),
        rows=tuple(_row(name, shown, bars) for name, shown in names.items()),
    )


def _height(groups: int, systems: int) -> float:
    return 0.75 + groups * (0.2 + 0.15 * systems) + 0.16 * (systems if systems > 1 else 0)


def _draw(drawn: Drawing, bars: Bars, names: list[str], shown: list[str]) -> None:
    axes, thick = drawn.axes, _BARS / len(bars)
    for position, (system, found) in enumerate(bars.items()):
        measured = [(row, found[name]) for row, name in enumerate(names) if name in found]
        known = [(row, one) for row, one in measured if one.value is not None]
        axes.barh(
            [row - _BARS / 2 + thick * (position + 0.5) for row, _ in known],
            [one.value or 0.0 for _, one in known],
            height=thick * 0.9,
            color=(look_of(position).colour, _FILLED),
            edgecolor=look_of(position).colour,
            label=system,
            xerr=_whiskers([one for _, one in known]),
            error_kw={"ecolor": INK, "elinewidth": 1.1, "capsize": 2.2, "capthick": 1.1},
        )
    axes.set_yticks(range(len(names)), shown)
    axes.set_ylim(len(names) - 0.45, -0.55)
    axes.tick_params(axis="both", length=0)
    axes.grid(visible=False, axis="y")
    in_per_cent(axes.xaxis)
    axes.set_xlim(0, 1.02)
    if len(bars) > 1:
        legend_above(axes)


def _whiskers(estimates: list[Estimate]) -> list[list[float]]:
    """How far the interval reaches to the left and to the right; nowhere where there is none."""
    reaches = [
        (max(0.0, one.value - one.low), max(0.0, one.high - one.value))
        if one.value is not None and one.low is not None and one.high is not None
        else (0.0, 0.0)
        for one in estimates
    ]
    return [[left for left, _ in reaches], [right for _, right in reaches]]


def _alternative(grouping: Grouping, found: Mapping[str, Estimate]) -> str:
    known = {name: one.value for name, one in found.items() if one.value is not None}
    if not known:
        return say(f"plot.right_{grouping}")
    lowest, highest = min(known, key=lambda name: known[name]), max(known, key=lambda name: known[name])
    return say(
        "plot.right_alternative",
        title=say(f"plot.right_{grouping}"),
        lowest=group_name(grouping, lowest),
        low=share(known[lowest]),
        highest=group_name(grouping, highest),
        high=share(known[highest]),
    )


def _row(name: str, shown: str, bars: Bars) -> tuple[str, ...]:
    """A run that was stopped may have asked one system less than another."""
    found = [estimates.get(name) for estimates in bars.values()]
    cells = (
        cell
        for one in found
        for cell in ((share(one.value), share_interval(one)) if one else (share(None), ""))
    )
    return (shown, count(found[0].of if found[0] else 0), *cells)
