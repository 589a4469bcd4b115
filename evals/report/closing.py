"""What stands under the figures, line by line: time, errors, violations, the judge, the earlier run."""

from collections.abc import Iterator, Sequence

from evals.metrics.metric import Metric, Quantile
from evals.metrics.records import Comparison, Pair
from evals.report.changes import change_lines
from evals.report.numerals import NOTHING, count, decimal, duration, duration_interval, points, probability
from evals.report.records import RunReport
from evals.report.texts import say

_MOST_NAMED = 20
"""Ids or errors on the terminal; the page has them all."""


def closing_lines(report: RunReport) -> list[str]:
    """Every line for the terminal; an indented one belongs to that above it."""
    return [
        *unfinished_lines(report),
        *_latency_lines(report),
        *_error_lines(report),
        *violation_lines(report),
        *agreement_lines(report),
        *(comparison_lines(report.comparison) if report.comparison else ()),
        *([_circumstances(report.comparison)] if report.comparison else ()),
        say("closing.interval"),
    ]


def unfinished_lines(report: RunReport) -> Iterator[str]:
    """Of each system that wasn't asked everything, how far it came."""
    for system in report.summaries:
        asked = len(report.run.outcomes.get(system, ()))
        if asked < report.run.questions:
            yield say(
                "closing.unfinished", system=system, asked=count(asked), all=count(report.run.questions)
            )


def violation_lines(report: RunReport) -> Iterator[str]:
    """How many violations each audited system has; that none was audited is said."""
    for system, summary in report.summaries.items():
        if summary.total.violations is not None:
            yield say(
                "closing.violations",
                system=system,
                number=count(summary.total.violations),
                of=count(summary.total.metrics[Metric.GROUNDED].of),
            )
    if all(summary.total.violations is None for summary in report.summaries.values()):
        yield say("closing.not_audited")


def agreement_lines(report: RunReport) -> Iterator[str]:
    """How far the model that judged agrees with the rules, where one judged."""
    found = report.agreement
    if found is not None:
        yield say(
            "closing.agreement",
            alike=count(found.both_right + found.both_wrong),
            judged=count(found.judged),
            kappa=NOTHING if found.kappa is None else decimal(found.kappa),
            rules_only=count(found.rules_only),
            model_only=count(found.model_only),
            failed=count(found.failed),
        )


def comparison_lines(comparison: Comparison) -> list[str]:
    """How much differs, and which questions flipped."""
    right = comparison.metrics.get(Metric.RIGHT)
    if right is None:
        return [say("comparison.nothing_common", before=comparison.before), _flips(comparison)]
    told = {"before": comparison.before, "of": count(right.of)}
    if right.p is None:
        return [say("comparison.alike", **told), _flips(comparison)]
    low, high = points(right.low), points(right.high)
    by, p = points(right.value), probability(right.p)
    return [say("comparison.right", **told, by=by, low=low, high=high, p=p), _flips(comparison)]


def _circumstances(comparison: Comparison) -> str:
    changes = change_lines(comparison.circumstances)
    return say("comparison.circumstances", changes=_listed(changes)) if changes else say("comparison.same")


def _flips(comparison: Comparison) -> str:
    return say(
        "comparison.flips",
        gained=_counted_ids(comparison.gained),
        lost=_counted_ids(comparison.lost),
        changed=count(len(comparison.changed)),
        same=count(comparison.same),
        only_before=count(len(comparison.only_before)),
        only_after=count(len(comparison.only_after)),
    )


def _counted_ids(pairs: Sequence[Pair]) -> str:
    ids = [pair.after.question.id for pair in pairs]
    return f"{count(len(ids))} ({_listed(ids)})" if ids else "0"


def _listed(names: Sequence[str]) -> str:
    left = len(names) - _MOST_NAMED
    rest = [say("closing.more", number=count(left))] if left > 0 else []
    return "; ".join([*names[:_MOST_NAMED], *rest])


def _latency_lines(report: RunReport) -> Iterator[str]:
    for system, summary in report.summaries.items():
        times = summary.total.latency
        told = (
            f"{quantile.removeprefix('latency_')} {duration(times[quantile].value)}"
            f" ({duration_interval(times[quantile])})"
            for quantile in Quantile
        )
        of = times[Quantile.P50].of
        if of:
            yield say("closing.latency", system=system, times=", ".join(told), of=count(of))


def _error_lines(report: RunReport) -> Iterator[str]:
    for system, summary in report.summaries.items():
        yield say("closing.errors", system=system, number=count(summary.total.errors))
        failed = [one for one in report.run.outcomes.get(system, ()) if one.error is not None]
        yield from (f"  {one.question.id}: {one.error}" for one in failed[:_MOST_NAMED])
        if len(failed) > _MOST_NAMED:
            yield f"  {say('closing.more', number=count(len(failed) - _MOST_NAMED))}"
