"""The figures of all questions: the product's first ones, then all of them for each system."""

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Estimate, Figures
from evals.report.numerals import count, duration, duration_interval, share, share_interval
from evals.report.page.records import Card, Cell, FigureRow, Headline
from evals.report.records import RunReport
from evals.report.texts import say

_FIRST = {
    Metric.RIGHT: {"verdict": "wrong"},
    Metric.CITATION_RECALL: {},
    Metric.LABEL_ACCURACY: {},
    Metric.REFUSAL_RECALL: {"type": "unanswerable"},
}
"""The figures that are seen first, with the filter that shows what is behind them."""


def headline_of(report: RunReport) -> Headline:
    """The figures over all questions."""
    totals = {system: summary.total for system, summary in report.summaries.items()}
    product = totals[report.run.header.systems[0]]
    return Headline(
        cards=_cards(product),
        systems=tuple(totals),
        rows=(
            FigureRow(
                say("page.questions"), "", tuple(Cell(count(one.questions)) for one in totals.values())
            ),
            *(_metric_row(metric, tuple(totals.values())) for metric in Metric),
            *(_quantile_row(quantile, tuple(totals.values())) for quantile in Quantile),
            FigureRow(
                say("page.violations"),
                say("page.violations_explained"),
                tuple(Cell(say("page.unknown") if n is None else count(n)) for n in _violations(totals)),
            ),
        ),
    )


def share_cell(estimate: Estimate | None) -> Cell:
    """A share as a cell; None where it wasn't computed."""
    if estimate is None:
        return Cell(share(None))
    return Cell(share(estimate.value), share_interval(estimate), estimate.value)


def duration_cell(estimate: Estimate | None) -> Cell:
    """A duration as a cell; None where it wasn't computed."""
    if estimate is None:
        return Cell(duration(None))
    return Cell(duration(estimate.value), duration_interval(estimate), estimate.value)


def _cards(product: Figures) -> tuple[Card, ...]:
    errors = product.errors
    return (
        *(
            Card(say(f"metric.{metric}"), share_cell(product.metrics.get(metric)), "plain", show)
            for metric, show in _FIRST.items()
        ),
        Card(say("quantile.latency_p95"), duration_cell(product.latency.get(Quantile.P95)), "plain", {}),
        Card(
            say("metric.errors"),
            Cell(count(errors)),
            "bad" if errors else "plain",
            {"verdict": "error"} if errors else {},
        ),
    )


def _metric_row(metric: Metric, totals: tuple[Figures, ...]) -> FigureRow:
    return FigureRow(
        say(f"metric.{metric}"),
        say(f"explained.{metric}"),
        tuple(share_cell(one.metrics.get(metric)) for one in totals),
        metric,
    )


def _quantile_row(quantile: Quantile, totals: tuple[Figures, ...]) -> FigureRow:
    return FigureRow(
        say(f"quantile.{quantile}"),
        "",
        tuple(duration_cell(one.latency.get(quantile)) for one in totals),
        quantile,
    )


def _violations(totals: dict[str, Figures]) -> list[int | None]:
    return [one.violations for one in totals.values()]
