"""A run's figures with their intervals, a row each: the systems side by side, then the difference."""

from collections.abc import Iterator, Sequence

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Comparison, Estimate
from evals.report.markup import markdown_table, plain
from evals.report.numerals import (
    NOTHING,
    duration,
    duration_change,
    duration_interval,
    points,
    probability,
    share,
    share_interval,
)
from evals.report.records import RunReport
from evals.report.rows import OF_ANSWERS, Heading, figure_heading
from evals.report.texts import say

Figure = Metric | Quantile

FIRST: tuple[Figure, ...] = (
    *OF_ANSWERS,
    Metric.RECALL_5,
    Metric.MRR,
    Metric.ERRORS,
    Quantile.P50,
    Quantile.P95,
    Quantile.P99,
)


def figures_table(report: RunReport, figures: Sequence[Figure]) -> str:
    """Markdown; without the figures that no system has."""
    headings = [say("markdown.figure"), *map(plain, report.summaries)]
    if report.comparison:
        headings.append(plain(say("markdown.against", before=report.comparison.before)))
    return markdown_table(headings, _rows(report, figures), texts=1)


def column_name(heading: Heading) -> str:
    """The label with the field's name behind it, as Markdown."""
    return f"{plain(heading.label)} ({plain(heading.field)})" if heading.field else plain(heading.label)


def _rows(report: RunReport, figures: Sequence[Figure]) -> Iterator[tuple[str, ...]]:
    for figure in figures:
        estimates = _estimates(report, figure)
        if any(estimate.value is not None for estimate in estimates):
            differences = [_difference(report.comparison, figure)] if report.comparison else []
            values = (_value(figure, estimate) for estimate in estimates)
            yield (column_name(figure_heading(figure)), *values, *differences)


def _estimates(report: RunReport, figure: Figure) -> list[Estimate]:
    totals = [summary.total for summary in report.summaries.values()]
    return [one.latency[figure] if isinstance(figure, Quantile) else one.metrics[figure] for one in totals]


def _value(figure: Figure, estimate: Estimate) -> str:
    if estimate.value is None:
        return NOTHING
    if isinstance(figure, Quantile):
        return f"{duration(estimate.value)} ({duration_interval(estimate)})"
    return f"{share(estimate.value)} ({share_interval(estimate)})"


def _difference(comparison: Comparison, figure: Figure) -> str:
    timed = isinstance(figure, Quantile)
    found = comparison.latency.get(figure) if isinstance(figure, Quantile) else comparison.metrics.get(figure)
    if found is None:
        return NOTHING
    if found.p is None:
        return say("markdown.alike")
    written = duration_change if timed else points
    by, low, high = (written(value) for value in (found.value, found.low, found.high))
    return say("markdown.difference", by=by, low=low, high=high, p=probability(found.p))
