"""Whether a difference between two runs is more than chance: tests over paired questions.

Under the null hypothesis the two runs could have been exchanged in any question without changing what is
expected. Every p is two-sided.
"""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest, permutation_test

from evals.metrics.contributions import Contributions, Floats

_RESAMPLES = 4999
_AT_ONCE = 500
_SEED = 2025

Places = NDArray[np.intp]


def mcnemar(gained: int, lost: int) -> float:
    """p of McNemar's exact test; at least one question has to differ."""
    return float(binomtest(gained, gained + lost, 0.5).pvalue)


def ratios_p(before: Contributions, after: Contributions) -> float:
    """p of the difference of two ratios of sums; at least one question has to differ.

    Questions that contribute the same to both stay as they are: to exchange them would change nothing.
    """
    differs = (before.parts != after.parts) | (before.wholes != after.wholes)
    rest = before.of(np.flatnonzero(~differs))
    parts = np.concatenate([before.parts[differs], after.parts[differs]])
    wholes = np.concatenate([before.wholes[differs], after.wholes[differs]])

    def ratio(chosen: Places, axis: int) -> Floats:
        whole = wholes[chosen].sum(axis=axis) + rest.wholes.sum()
        part = parts[chosen].sum(axis=axis) + rest.parts.sum()
        shares: Floats = np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)
        return shares

    return _permuted(ratio, int(differs.sum()))


def quantiles_p(before: Floats, after: Floats, rank: float) -> float:
    """p of the difference of two nearest-rank quantiles of paired times."""
    times = np.concatenate([before, after])
    place = math.ceil(rank * len(before)) - 1

    def quantile(chosen: Places, axis: int) -> Floats:
        reached: Floats = np.partition(times[chosen], place, axis=axis).take(place, axis=axis)
        return reached

    return _permuted(quantile, len(before))


def _permuted(statistic: Callable[[Places, int], Floats], questions: int) -> float:
    """scipy exchanges places instead of values, so that what belongs to one question moves together.

    `statistic`: the figure of chosen places along an axis; those of the later run stand behind the earlier's.
    """
    if questions == 1:
        return 1.0

    def difference(later: Floats, earlier: Floats, axis: int) -> Floats:
        return statistic(later.astype(np.intp), axis) - statistic(earlier.astype(np.intp), axis)

    found = permutation_test(
        (np.arange(questions) + questions, np.arange(questions)),
        difference,
        permutation_type="samples",
        vectorized=True,
        n_resamples=_RESAMPLES,
        batch=_AT_ONCE,
        axis=0,
        rng=np.random.default_rng(_SEED),
    )
    return float(found.pvalue)
