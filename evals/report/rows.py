"""The figures of a run as rows of plain cells, for terminal and Markdown alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Figures, Grouping, Summary
from evals.report.group_names import group_name, grouping_name
from evals.report.numerals import count, share, share_interval
from evals.report.records import RunReport
from evals.report.texts import say

Row = tuple[str, ...]

OF_ANSWERS = (
    Metric.RIGHT,
    Metric.ANSWER_CORRECTNESS,
    Metric.CITATION_RECALL,
    Metric.CITATION_PRECISION,
    Metric.LABEL_ACCURACY,
    Metric.REFUSAL_PRECISION,
    Metric.REFUSAL_RECALL,
    Metric.GROUNDED,
)

OF_SEARCH = (
    Metric.RECALL_1,
    Metric.RECALL_3,
    Metric.RECALL_5,
    Metric.RECALL_10,
    Metric.MRR,
    Metric.NDCG,
)


@dataclass(frozen=True)
class Heading:
    """What stands over a column: in Vietnamese, and beneath it the field's name or that of a system."""

    label: str
    field: str = ""


@dataclass(frozen=True)
class Section:
    """Rows that belong together, under the name of what they are grouped by; that of the totals is empty."""

    title: str
    rows: tuple[Row, ...]


def figure_heading(figure: Metric | Quantile) -> Heading:
    """The label of a metric or quantile over its name in the field."""
    table = "quantile" if isinstance(figure, Quantile) else "metric"
    return Heading(say(f"{table}.{figure}"), figure.value)


def answer_headings(report: RunReport) -> tuple[Heading, ...]:
    """Group, questions, metrics, errors; then the share right of each further system."""
    metrics = tuple(map(figure_heading, (*OF_ANSWERS, Metric.ERRORS)))
    others = tuple(Heading(say(f"metric.{Metric.RIGHT}"), name) for name in list(report.summaries)[1:])
    return (Heading(say("table.group")), Heading(say("table.questions")), *metrics, *others)


def answer_sections(report: RunReport) -> Iterator[Section]:
    """The totals of each system, then the product's figures by group; a grouping of one group is left out."""
    product, *others = report.summaries.values()
    totals = [_answer_row(say("table.all"), product.total, [other.total for other in others])]
    for name, other in list(report.summaries.items())[1:]:
        totals.append((*_answer_row(name, other.total, []), *("" for _ in others)))
    yield Section("", tuple(totals))
    for grouping, groups in product.groups.items():
        if len(groups) > 1:
            rows = (
                _answer_row(group_name(grouping, name), one, _of_group(others, grouping, name))
                for name, one in groups.items()
            )
            yield Section(grouping_name(grouping), tuple(rows))


def search_headings() -> tuple[Heading, ...]:
    """System or group, and the metrics of the search alone."""
    return (Heading(say("table.group")), Heading(say("table.searched")), *map(figure_heading, OF_SEARCH))


def search_sections(report: RunReport) -> Iterator[Section]:
    """The totals of each system whose search was measured, then the product's by style."""
    measured = {name: one.total for name, one in report.summaries.items() if _searches(one.total)}
    if measured:
        yield Section("", tuple(_search_row(name, one) for name, one in measured.items()))
    product = next(iter(report.summaries.values()))
    styles = {name: one for name, one in product.groups[Grouping.STYLE].items() if _searches(one)}
    if len(styles) > 1:
        rows = (_search_row(group_name(Grouping.STYLE, name), one) for name, one in styles.items())
        yield Section(grouping_name(Grouping.STYLE), tuple(rows))


def _answer_row(name: str, figures: Figures, others: Sequence[Figures | None]) -> Row:
    right = figures.metrics[Metric.RIGHT]
    return (
        name,
        count(figures.questions),
        f"{share(right.value)} {share_interval(right)}".rstrip(),
        *(share(figures.metrics[metric].value) for metric in OF_ANSWERS[1:]),
        count(figures.errors),
        *(share(None if other is None else other.metrics[Metric.RIGHT].value) for other in others),
    )


def _search_row(name: str, figures: Figures) -> Row:
    values = (share(figures.metrics[metric].value) for metric in OF_SEARCH)
    return (name, count(_searches(figures)), *values)


def _searches(figures: Figures) -> int:
    return figures.metrics[Metric.RECALL_1].of


def _of_group(summaries: Sequence[Summary], grouping: Grouping, name: str) -> list[Figures | None]:
    return [summary.groups[grouping].get(name) for summary in summaries]
