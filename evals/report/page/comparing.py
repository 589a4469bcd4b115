"""This run beside an earlier one, in words."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from evals.metrics.records import Comparison, Difference, Estimate
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

_Figure = TypeVar("_Figure", bound=StrEnum)


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
        rows=(
            *_rows("metric", found, found.metrics, total.metrics, share, points),
            *_rows("quantile", found, found.latency, total.latency, duration, duration_change),
        ),
        circumstances=tuple(
            (one.what, one.before or NOTHING, one.after or NOTHING) for one in found.circumstances
        ),
        only_before=found.only_before,
        only_after=found.only_after,
    )


def _flip(name: str, number: int) -> Flip:
    return Flip(say(f"page.{name}"), number, {"flip": name} if number else {})


def _rows(
    table: str,
    found: Comparison,
    differences: Mapping[_Figure, Difference],
    estimates: Mapping[_Figure, Estimate],
    shown: Callable[[float | None], str],
    change: Callable[[float], str],
) -> Iterator[Row]:
    """A row for each figure, by the names of this table of texts: before, now, how it changed."""
    for figure, difference in differences.items():
        before, now = _before_and_now(found, estimates.get(figure), difference)
        yield (
            say(f"{table}.{figure}"),
            shown(before),
            shown(now),
            change(difference.value),
            _interval(change(difference.low), change(difference.high)),
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
