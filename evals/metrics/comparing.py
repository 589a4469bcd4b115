"""What differs between two runs of the product, question by question.

Guarantees: a run compared with itself differs in nothing; every question of either run is in exactly one of
`gained`, `lost`, `changed`, `same`, `only_before` and `only_after`.
"""

from collections.abc import Sequence

import numpy as np

from evals.latency import percentile
from evals.metrics.bootstrap import interval, quantiles, ratios, resample
from evals.metrics.circumstances import changes
from evals.metrics.contributions import Contributions, Floats, contributions
from evals.metrics.metric import RANKS, Metric, Quantile
from evals.metrics.pairing import answers_differ, pair
from evals.metrics.records import Comparison, Difference, Pair
from evals.metrics.significance import mcnemar, quantiles_p, ratios_p
from evals.outcome import Outcome
from evals.runs.records import Run

_OF_WHAT_WAS_SHOWN = (Metric.CITATION_PRECISION, Metric.REFUSAL_PRECISION)
"""Their denominators are of the answers; those of all others are of the questions, and common to both."""


def compare(before: Run, after: Run) -> Comparison:
    """How `after` differs from `before`, in the outcomes of the product of each."""
    pairing = pair(_outcomes(before), _outcomes(after))
    flipped = [one for one in pairing.pairs if one.before.judgement.right != one.after.judgement.right]
    alike = [one for one in pairing.pairs if one.before.judgement.right == one.after.judgement.right]
    changed = tuple(filter(answers_differ, alike))
    return Comparison(
        before=before.name,
        after=after.name,
        metrics=_share_differences(pairing.pairs),
        latency=_time_differences(pairing.pairs),
        gained=tuple(one for one in flipped if one.after.judgement.right),
        lost=tuple(one for one in flipped if one.before.judgement.right),
        changed=changed,
        same=len(alike) - len(changed),
        only_before=pairing.only_before,
        only_after=pairing.only_after,
        circumstances=changes(before.header, after.header),
    )


def _outcomes(run: Run) -> Sequence[Outcome]:
    return run.outcomes.get(run.header.systems[0], ())


def _share_differences(pairs: Sequence[Pair]) -> dict[Metric, Difference]:
    before = contributions([one.before for one in pairs])
    after = contributions([one.after for one in pairs])
    found = {metric: _share_difference(metric, before[metric], after[metric]) for metric in Metric}
    return {metric: difference for metric, difference in found.items() if difference is not None}


def _share_difference(metric: Metric, before: Contributions, after: Contributions) -> Difference | None:
    """None where either run has nothing that could count."""
    counted = before.wholes > 0, after.wholes > 0
    common = counted[0] | counted[1] if metric in _OF_WHAT_WAS_SHOWN else counted[0] & counted[1]
    before, after = before.of(np.flatnonzero(common)), after.of(np.flatnonzero(common))
    of = int(common.sum())
    if not before.wholes.sum() or not after.wholes.sum():
        return None
    if np.array_equal(before.parts, after.parts) and np.array_equal(before.wholes, after.wholes):
        return Difference(0.0, 0.0, 0.0, None, of)
    draws = resample(of)
    value = after.parts.sum() / after.wholes.sum() - before.parts.sum() / before.wholes.sum()
    moved = interval(ratios(draws, after) - ratios(draws, before))
    return Difference(float(value), *moved, p=_p(before, after), of=of)


def _p(before: Contributions, after: Contributions) -> float:
    """Where every question moves by one or not at all, the permutation test is McNemar's exact one."""
    moves = after.parts - before.parts
    if np.isin(moves, (-1, 0, 1)).all() and np.array_equal(before.wholes, after.wholes):
        return mcnemar(int((moves > 0).sum()), int((moves < 0).sum()))
    return ratios_p(before, after)


def _time_differences(pairs: Sequence[Pair]) -> dict[Quantile, Difference]:
    """Over the questions that both answered; empty where there is none."""
    both = [one for one in pairs if one.before.error is None and one.after.error is None]
    if not both:
        return {}
    before = np.array([one.before.milliseconds for one in both])
    after = np.array([one.after.milliseconds for one in both])
    if np.array_equal(before, after):
        return dict.fromkeys(Quantile, Difference(0.0, 0.0, 0.0, None, len(both)))
    draws = resample(len(both))
    ranks = list(RANKS.values())
    moved = zip(quantiles(draws, before, ranks), quantiles(draws, after, ranks), strict=True)
    return {
        quantile: _time_difference(before, after, rank, later - earlier)
        for (quantile, rank), (earlier, later) in zip(RANKS.items(), moved, strict=True)
    }


def _time_difference(before: Floats, after: Floats, rank: float, moved: Floats) -> Difference:
    value = percentile(list(after), rank) - percentile(list(before), rank)
    return Difference(float(value), *interval(moved), p=quantiles_p(before, after, rank), of=len(before))
