"""What the threshold of relevance parts: how many questions it lets through that have an answer, and how many
it refuses that have none, wherever it is set.

Only the relevance of the best clause counts here; words that show by themselves that no plan can answer are
seen before any search.
"""

from bisect import bisect_left
from collections.abc import Sequence

from evals.report.numerals import count, decimal, share
from evals.report.plots.axes import in_per_cent, legend_above
from evals.report.plots.colours import SOFT, look_of
from evals.report.plots.drawing import Drawing, drawing
from evals.report.plots.records import Plot
from evals.report.records import RunReport
from evals.report.texts import say
from evals.search.nearness import Nearness

_STEPS = tuple(step / 100 for step in range(101))
_TABLED = tuple(step / 100 for step in range(20, 75, 5))
SETTING = "near_enough"


def threshold_plot(report: RunReport) -> Plot | None:
    """None where the product's search was not measured on questions with and without an answer."""
    found = _nearness(report)
    if not found.answerable or not found.unanswerable:
        return None
    setting = report.run.header.subject.settings.get(SETTING)
    used = float(setting) if isinstance(setting, int | float) else None
    with drawing("threshold", 3.4) as drawn:
        _draw(drawn, found, used)
    return Plot(
        key="threshold",
        title=say("plot.threshold"),
        told=say(
            "plot.threshold_told",
            answerable=count(len(found.answerable)),
            unanswerable=count(len(found.unanswerable)),
        ),
        svg=drawn.svg,
        alternative=_alternative(found, used),
        headings=(say("plot.at"), say("plot.let_through"), say("plot.refused")),
        rows=tuple(_row(one, found, used) for one in sorted({*_TABLED, *_given(used)})),
    )


def _nearness(report: RunReport) -> Nearness:
    product = report.run.outcomes[report.run.header.systems[0]]
    known = [(one.question.answerable, one.relevance) for one in product if one.relevance is not None]
    return Nearness(
        tuple(sorted(relevance for answerable, relevance in known if answerable)),
        tuple(sorted(relevance for answerable, relevance in known if not answerable)),
    )


def _draw(drawn: Drawing, found: Nearness, used: float | None) -> None:
    axes = drawn.axes
    let_through = [1 - share_below(found.answerable, step) for step in _STEPS]
    refused = [share_below(found.unanswerable, step) for step in _STEPS]
    first, second = look_of(0), look_of(1)
    axes.plot(_STEPS, let_through, color=first.colour, linestyle=first.dash, label=say("plot.let_through"))
    axes.plot(_STEPS, refused, color=second.colour, linestyle=second.dash, label=say("plot.refused"))
    for value in _given(used):
        axes.axvline(value, color=SOFT, linewidth=1, linestyle=(0, (2, 2)))
        left = value > 0.6
        axes.annotate(
            say("plot.used", value=decimal(value)),
            (value, 0.06),
            xytext=(-4 if left else 4, 0),
            textcoords="offset points",
            horizontalalignment="right" if left else "left",
            fontsize=9.5,
        )
    ticks = (0, 0.2, 0.4, 0.6, 0.8, 1)
    axes.set_xticks(ticks, [decimal(tick, 1) for tick in ticks])
    axes.set_xlabel(say("plot.at"))
    axes.set_xlim(-0.02, 1.02)
    in_per_cent(axes.yaxis)
    axes.set_ylim(0, 1.03)
    axes.tick_params(length=0)
    legend_above(axes)


def share_below(ordered: Sequence[float], threshold: float) -> float:
    """The share of these values, ordered and at least one, that are under the threshold."""
    return bisect_left(ordered, threshold) / len(ordered)


def _given(used: float | None) -> tuple[float, ...]:
    return () if used is None else (used,)


def _alternative(found: Nearness, used: float | None) -> str:
    spoken = (
        say(
            "plot.threshold_alternative",
            value=decimal(value),
            let_through=share(found.let_through(value)),
            refused=share(found.refused(value)),
        )
        for value in _given(used)
    )
    return " ".join((say("plot.threshold"), *spoken))


def _row(threshold: float, found: Nearness, used: float | None) -> tuple[str, ...]:
    name = decimal(threshold)
    return (
        say("plot.used", value=name) if threshold == used else name,
        share(found.let_through(threshold)),
        share(found.refused(threshold)),
    )
