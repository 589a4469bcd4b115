"""This run beside an earlier one, in words."""

from collections.abc import Iterator

from evals.metrics.records import Comparison, Difference, Estimate, Figures
from evals.report.numerals import (
    NOTHING,
    duration,
    duration_change,
    points,
    probability,
    share,
)
from evals.report.page.records import Compared, Flip, Row
from evals.report.records import RunReport
from evals.report.texts import say


def compared(report: RunReport) -> Compared | None:
    """None where there is no earlier run."""
    found = report.comparison
    if found is None:
        return None
    total = report.summaries[report.run.header.systems[0]].total
    return Compared(
        before=found.before,
        flips=(
            _flip("gained", len(found.gained)),
            _flip("lost", len(found.lost)),
            _flip("changed", len(found.changed)),
            Flip(say("page.same"), found.same, {}),
        ),
        rows=(*_share_rows(found, total), *_duration_rows(found, total)),
        circumstances=tuple(
            (one.what, one.before or NOTHING, one.after or NOTHING) for one in found.circumstances
        ),
        only_before=found.only_before,
        only_after=found.only_after,
    )


def _flip(name: str, number: int) -> Flip:
    return Flip(say(f"page.{name}"), number, {"flip": name} if number else {})


def _share_rows(found: Comparison, total: Figures) -> Iterator[Row]:
    for metric, difference in found.metrics.items():
        estimate = total.metrics.get(metric)
        before, now = _before_and_now(found, estimate, difference)
        yield (
            say(f"metric.{metric}"),
            share(before),
            share(now),
            points(difference.value),
            _interval(points(difference.low), points(difference.high)),
            probability(difference.p),
        )


def _duration_rows(found: Comparison, total: Figures) -> Iterator[Row]:
    for quantile, difference in found.latency.items():
        estimate = total.latency.get(quantile)
        before, now = _before_and_now(found, estimate, difference)
        yield (
            say(f"quantile.{quantile}"),
            duration(before),
            duration(now),
            duration_change(difference.value),
            _interval(duration_change(difference.low), duration_change(difference.high)),
            probability(difference.p),
        )


def _interval(low: str, high: str) -> str:
    """With words between, since a dash would look like a sign."""
    return say("page.from_to", low=low, high=high)


def _before_and_now(
    found: Comparison, estimate: Estimate | None, difference: Difference
) -> tuple[float | None, float | None]:
    """The earlier figure follows from this run's only where that is of no further questions."""
    now = estimate.value if estimate else None
    if estimate is None or now is None or found.only_after or estimate.of > difference.of:
        return None, now
    return max(0.0, now - difference.value), now
