"""The product's figures by set, type, style and province."""

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Figures, Grouping
from evals.report.group_names import group_name, grouping_name
from evals.report.numerals import count
from evals.report.page.headline import duration_cell, share_cell
from evals.report.page.records import Cell, GroupRow, GroupTable
from evals.report.records import RunReport
from evals.report.texts import say

_METRICS = (
    Metric.RIGHT,
    Metric.ANSWER_CORRECTNESS,
    Metric.CITATION_RECALL,
    Metric.CITATION_PRECISION,
    Metric.LABEL_ACCURACY,
    Metric.REFUSAL_RECALL,
    Metric.RECALL_5,
)


def group_tables(report: RunReport) -> tuple[GroupTable, ...]:
    """A table for each grouping that has groups."""
    groups = report.summaries[report.run.header.systems[0]].groups
    return tuple(
        GroupTable(
            grouping_name(grouping),
            (
                (say("page.questions"), ""),
                *((say(f"metric.{metric}"), say(f"explained.{metric}")) for metric in _METRICS),
                ("p50", say("quantile.latency_p50")),
                ("p95", say("quantile.latency_p95")),
            ),
            tuple(_row(grouping, name, figures) for name, figures in groups[grouping].items()),
        )
        for grouping in Grouping
        if groups.get(grouping)
    )


def _row(grouping: Grouping, name: str, figures: Figures) -> GroupRow:
    right = figures.metrics[Metric.RIGHT].value or 0.0
    return GroupRow(
        name=group_name(grouping, name),
        cells=(
            Cell(count(figures.questions), sort=figures.questions),
            *(share_cell(figures.metrics.get(metric)) for metric in _METRICS),
            duration_cell(figures.latency.get(Quantile.P50)),
            duration_cell(figures.latency.get(Quantile.P95)),
        ),
        wrong=round(figures.questions * (1 - right)),
        show={grouping.value: name, "verdict": "wrong"},
    )
