"""The plots of a report, drawn by matplotlib as SVG.

Guarantees: the same report gives the same plots, byte for byte; a plot of which nothing was measured is left
out; importing this loads no matplotlib, drawing does.
"""

from evals.report.plots.groups import group_plots
from evals.report.plots.latency import latency_plot
from evals.report.plots.recall import recall_plot
from evals.report.plots.records import Plot
from evals.report.plots.threshold import threshold_plot
from evals.report.records import RunReport

__all__ = ["Plot", "plots"]


def plots(report: RunReport) -> tuple[Plot, ...]:
    """Every plot that the run has figures for, in the order of the page."""
    drawn = (*group_plots(report), recall_plot(report), threshold_plot(report), latency_plot(report))
    return tuple(plot for plot in drawn if plot is not None)
