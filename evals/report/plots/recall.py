"""How much of what is needed the search finds among its first k passages, for each system."""

from collections.abc import Mapping

from evals.metrics.metric import Metric
from evals.metrics.records import Estimate
from evals.report.numerals import share, share_interval
from evals.report.plots.axes import in_per_cent, legend_above
from evals.report.plots.colours import look_of
from evals.report.plots.drawing import Drawing, drawing
from evals.report.plots.records import Plot
from evals.report.records import RunReport
from evals.report.texts import say

_DEPTHS = {1: Metric.RECALL_1, 3: Metric.RECALL_3, 5: Metric.RECALL_5, 10: Metric.RECALL_10}

Curves = Mapping[str, Mapping[int, Estimate]]
"""By system, recall by depth."""


def recall_plot(report: RunReport) -> Plot | None:
    """None where no search was measured."""
    curves = {
        system: {
            depth: summary.total.metrics[metric]
            for depth, metric in _DEPTHS.items()
            if metric in summary.total.metrics and summary.total.metrics[metric].value is not None
        }
        for system, summary in report.summaries.items()
    }
    measured = {system: curve for system, curve in curves.items() if curve}
    if not measured:
        return None
    positions = {system: place for place, system in enumerate(report.summaries)}
    with drawing("recall", 3.1 + 0.16 * len(measured)) as drawn:
        _draw(drawn, measured, positions)
    return Plot(
        key="recall",
        title=say("plot.recall"),
        told=say("plot.recall_told"),
        svg=drawn.svg,
        alternative=" ".join((say("plot.recall"), *(_spoken(*one) for one in measured.items()))),
        headings=(say("plot.system"), *(say("plot.first", depth=depth) for depth in _DEPTHS)),
        rows=tuple((system, *map(_cell, curve.values())) for system, curve in measured.items()),
    )


def _draw(drawn: Drawing, curves: Curves, positions: Mapping[str, int]) -> None:
    axes = drawn.axes
    for system, curve in curves.items():
        look = look_of(positions[system])
        depths, values = list(curve), [one.value or 0.0 for one in curve.values()]
        axes.plot(depths, values, color=look.colour, linestyle=look.dash, marker=look.mark, label=system)
        bounds = [(one.low, one.high) for one in curve.values()]
        if all(low is not None and high is not None for low, high in bounds):
            lows, highs = zip(*bounds, strict=True)
            axes.fill_between(depths, lows, highs, color=look.colour, alpha=0.13, linewidth=0)
    axes.set_xticks(list(_DEPTHS))
    axes.set_xlabel(say("plot.depth"))
    in_per_cent(axes.yaxis)
    axes.set_ylim(0, 1.03)
    axes.tick_params(length=0)
    legend_above(axes)


def _spoken(system: str, curve: Mapping[int, Estimate]) -> str:
    figures = ", ".join(f"@{depth} {share(one.value)}" for depth, one in curve.items())
    return f"{system}: {figures}."


def _cell(estimate: Estimate) -> str:
    interval = share_interval(estimate)
    return share(estimate.value) + (f" ({interval})" if interval else "")
