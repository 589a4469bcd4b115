"""How long answers take: figures of measured times."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Latency:
    """Milliseconds a question, by nearest rank: p50 is a time that was really measured."""

    p50: float
    p95: float
    slowest: float


def latency(milliseconds: Sequence[float]) -> Latency:
    """The figures of at least one measured time."""
    return Latency(percentile(milliseconds, 0.5), percentile(milliseconds, 0.95), max(milliseconds))


def percentile(values: Sequence[float], rank: float) -> float:
    """The smallest value that at least the share `rank` (0 < rank <= 1) of `values` does not exceed."""
    return sorted(values)[math.ceil(rank * len(values)) - 1]
