"""The figures of one system's outcomes, with their intervals, in all and by group."""

from collections.abc import Mapping, Sequence

import numpy as np

from evals.latency import percentile
from evals.metrics.bootstrap import blind_interval, interval, quantiles, ratios, resample
from evals.metrics.contributions import Contributions, Floats, contributions
from evals.metrics.grouping import Places, group
from evals.metrics.metric import RANKS, Metric, Quantile
from evals.metrics.records import Estimate, Figures, Summary
from evals.outcome import Outcome

_NOTHING = Estimate(None, None, None, 0)


def summarise(outcomes: Sequence[Outcome], provinces: Mapping[str, str]) -> Summary:
    """The figures of the outcomes of one system; `provinces` by plan_id. None needs to be there."""
    sums = contributions(outcomes)
    groups = group(outcomes, provinces)
    return Summary(
        total=_figures(outcomes, sums, range(len(outcomes))),
        groups={
            grouping: {name: _figures(outcomes, sums, places) for name, places in named.items()}
            for grouping, named in groups.items()
        },
    )


def _figures(outcomes: Sequence[Outcome], sums: Mapping[Metric, Contributions], places: Places) -> Figures:
    chosen = [outcomes[place] for place in places]
    audited = [outcome.violations for outcome in chosen if outcome.violations is not None]
    return Figures(
        questions=len(chosen),
        metrics=_shares({metric: sums[metric].of(np.array(places, dtype=np.intp)) for metric in Metric}),
        latency=_times([outcome.milliseconds for outcome in chosen if outcome.error is None]),
        violations=sum(map(len, audited)) if audited else None,
        errors=sum(outcome.error is not None for outcome in chosen),
    )


def _shares(sums: Mapping[Metric, Contributions]) -> dict[Metric, Estimate]:
    questions = len(sums[Metric.RIGHT].wholes)
    if not questions:
        return dict.fromkeys(Metric, _NOTHING)
    draws = resample(questions)
    return {metric: _share(draws, one) for metric, one in sums.items()}


def _share(draws: Floats, sums: Contributions) -> Estimate:
    counted = sums.wholes > 0
    of = int(counted.sum())
    if not of:
        return _NOTHING
    value = float(sums.parts.sum() / sums.wholes.sum())
    each = sums.parts[counted] / sums.wholes[counted]
    alike = bool((each == each[0]).all())
    low, high = blind_interval(value, of) if alike else interval(ratios(draws, sums))
    return Estimate(value, low, high, of)


def _times(milliseconds: Sequence[float]) -> dict[Quantile, Estimate]:
    if not milliseconds:
        return dict.fromkeys(Quantile, _NOTHING)
    times = np.array(milliseconds)
    resampled = quantiles(resample(len(times)), times, list(RANKS.values()))
    return {
        quantile: Estimate(percentile(milliseconds, rank), *interval(moved), of=len(times))
        for (quantile, rank), moved in zip(RANKS.items(), resampled, strict=True)
    }
