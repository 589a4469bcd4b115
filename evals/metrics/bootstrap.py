"""The bootstrap over questions: how far a figure would move with other questions of the same kind.

Whole questions are drawn, with all that they contribute, so that a ratio of sums keeps its numerator and its
denominator together. The draws depend on nothing but the number of questions: the same outcomes have the
same intervals.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from evals.metrics.contributions import Contributions, Floats

RESAMPLES = 2000
LEVEL = 0.95
_SEED = 2025


@lru_cache(maxsize=2)
def resample(questions: int) -> Floats:
    """How often each question is drawn in each resample: RESAMPLES × `questions`, not to be written to."""
    shares = np.full(questions, 1 / questions)
    draws = np.random.default_rng(_SEED).multinomial(questions, shares, size=RESAMPLES).astype(float)
    draws.flags.writeable = False
    return draws


def ratios(draws: Floats, sums: Contributions) -> Floats:
    """The ratio in each resample; NaN where nothing drawn could count."""
    wholes = draws @ sums.wholes
    return np.divide(draws @ sums.parts, wholes, out=np.full_like(wholes, np.nan), where=wholes > 0)


def quantiles(draws: Floats, values: Floats, ranks: Sequence[float]) -> list[Floats]:
    """For each rank (0 < rank <= 1) the nearest-rank quantile of `values` in each resample."""
    order = np.argsort(values, kind="stable")
    reached = draws[:, order].cumsum(axis=1)
    least = [math.ceil(rank * len(values)) for rank in ranks]
    return [values[order][(reached >= count).argmax(axis=1)] for count in least]


def interval(resampled: Floats) -> tuple[float, float]:
    """The percentile interval of what the resamples gave; those that gave NaN are left out."""
    tail = (1 - LEVEL) / 2
    low, high = np.nanquantile(resampled, [tail, 1 - tail])
    return float(low), float(high)


def blind_interval(value: float, questions: int) -> tuple[float, float]:
    """The interval of a share that is the same in every question, where the bootstrap would see no width.

    If a share e of all questions were of another kind, none of them would be among n drawn with probability
    (1 - e)^n. The largest e that isn't ruled out is 1 - 0.05^(1/n), about 3/n ("rule of three"); those
    questions could have anything between 0 and 1.
    """
    unseen = 1 - (1 - LEVEL) ** (1 / questions)
    return value * (1 - unseen), value + (1 - value) * unseen
