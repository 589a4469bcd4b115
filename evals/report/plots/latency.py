"""How long answers take: for each system the share of questions answered within a time."""

from collections.abc import Mapping, Sequence

from evals.metrics.metric import Quantile
from evals.metrics.records import Figures
from evals.report.numerals import count, decimal, duration, duration_interval
from evals.report.plots.axes import in_per_cent, legend_above
from evals.report.plots.colours import SOFT, look_of
from evals.report.plots.drawing import Drawing, drawing
from evals.report.plots.records import Plot
from evals.report.records import RunReport
from evals.report.texts import say

_MARKED = {Quantile.P50: "p50", Quantile.P95: "p95", Quantile.P99: "p99"}
_POINTS = 200
"""More points than this of one system show nothing more."""

_TICKS = tuple(step * 10**power for power in range(-2, 7) for step in (1, 3))
"""Milliseconds that may be named on the axis."""


def latency_plot(report: RunReport) -> Plot | None:
    """None where no answer came."""
    times = {
        system: sorted(outcome.milliseconds for outcome in outcomes if outcome.error is None)
        for system, outcomes in report.run.outcomes.items()
        if system in report.summaries
    }
    measured = {system: found for system, found in times.items() if found}
    if not measured:
        return None
    totals = {system: report.summaries[system].total for system in measured}
    with drawing("latency", 3.3 + 0.16 * len(measured)) as drawn:
        _draw(drawn, measured, next(iter(totals.values())), list(report.summaries))
    return Plot(
        key="latency",
        title=say("plot.latency"),
        told=say("plot.latency_told"),
        svg=drawn.svg,
        alternative=" ".join((say("plot.latency"), *(_spoken(*one) for one in totals.items()))),
        headings=(say("plot.system"), say("plot.answers"), *_MARKED.values()),
        rows=tuple(_row(system, len(measured[system]), totals[system]) for system in measured),
    )


def _draw(
    drawn: Drawing, times: Mapping[str, Sequence[float]], product: Figures, systems: Sequence[str]
) -> None:
    axes = drawn.axes
    for system, found in times.items():
        look = look_of(systems.index(system))
        slow, shares = _curve(found)
        axes.step(slow, shares, where="post", color=look.colour, linestyle=look.dash, label=system)
    axes.set_xscale("log")
    _name_times(drawn, times)
    _mark_quantiles(drawn, product)
    axes.set_xlabel(say("plot.milliseconds"))
    in_per_cent(axes.yaxis)
    axes.set_ylim(0, 1.03)
    legend_above(axes)


def _curve(times: Sequence[float]) -> tuple[list[float], list[float]]:
    """Times with the share of questions that took no longer; the fastest and the slowest are among them."""
    last = len(times) - 1
    steps = min(_POINTS, len(times))
    places = sorted({round(step * last / max(1, steps - 1)) for step in range(steps)} | {last})
    return [times[place] for place in places], [(place + 1) / len(times) for place in places]


def _name_times(drawn: Drawing, times: Mapping[str, Sequence[float]]) -> None:
    shortest = max(0.01, min(found[0] for found in times.values()))
    longest = max(found[-1] for found in times.values())
    low, high = shortest / 1.15, max(longest, shortest * 3) * 1.15
    named = [tick for tick in _TICKS if low <= tick <= high]
    drawn.axes.set_xlim(low, high)
    drawn.axes.set_xticks(
        named, [decimal(tick, 2 if tick < 0.1 else 1) if tick < 1 else count(int(tick)) for tick in named]
    )
    drawn.axes.minorticks_off()
    drawn.axes.tick_params(length=0)


def _mark_quantiles(drawn: Drawing, product: Figures) -> None:
    """Lines at the product's quantiles, named in the legend: beside the lines they would cover the curves."""
    known = {
        name: product.latency[quantile].value
        for quantile, name in _MARKED.items()
        if quantile in product.latency and product.latency[quantile].value
    }
    named = ", ".join(f"{name} {duration(value)}" for name, value in known.items())
    for position, value in enumerate(known.values()):
        drawn.axes.axvline(
            value or 0.0, color=SOFT, linewidth=1, linestyle=(0, (2, 2)), label="_" if position else named
        )


def _spoken(system: str, total: Figures) -> str:
    figures = ", ".join(
        f"{name} {duration(total.latency[quantile].value)}"
        for quantile, name in _MARKED.items()
        if quantile in total.latency
    )
    return f"{system}: {figures}."


def _row(system: str, answers: int, total: Figures) -> tuple[str, ...]:
    cells = []
    for quantile in _MARKED:
        estimate = total.latency[quantile]
        interval = duration_interval(estimate)
        cells.append(duration(estimate.value) + (f" ({interval})" if interval else ""))
    return (system, count(answers), *cells)
