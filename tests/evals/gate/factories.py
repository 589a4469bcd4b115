"""Summaries for tests: of each figure only its value counts."""

from collections.abc import Mapping

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Estimate, Figures, Grouping, Summary


def make_figures(values: Mapping[str, float | None]) -> Figures:
    """The figures with these values by name."""
    known = {name: Estimate(value, value, value, 10) for name, value in values.items()}
    return Figures(
        questions=10,
        metrics={metric: known[metric] for metric in Metric if metric.value in known},
        latency={quantile: known[quantile] for quantile in Quantile if quantile.value in known},
        violations=None,
        errors=0,
    )


def make_summary(
    total: Mapping[str, float | None] | None = None, **sets: Mapping[str, float | None]
) -> Summary:
    """The figures of all questions, and of each set by its name."""
    by_set = {name: make_figures(values) for name, values in sets.items()}
    return Summary(make_figures(total or {}), {Grouping.SET: by_set})
