"""What is asked of a figure: a floor, or of those that are better the lower they are, a ceiling."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from evals.metrics.metric import Metric, Quantile

Figure = Metric | Quantile

KEPT_LOW: tuple[Figure, ...] = (Metric.ERRORS, *Quantile)
"""The figures that have a ceiling; all others have a floor."""

_STEP = Decimal("0.001")
_ROUNDING_ERROR = 1e-9
"""Sums of shares may miss by so much what they are exactly."""


@dataclass(frozen=True)
class Floor:
    """At least so much of a figure, between 0 and 1."""

    metric: Metric
    least: float

    @property
    def figure(self) -> Figure:
        """What it is a floor of."""
        return self.metric

    @property
    def bound(self) -> float:
        """The value that is just good enough."""
        return self.least

    def is_met(self, value: float) -> bool:
        """Whether the value reaches it."""
        return value >= self.least - _ROUNDING_ERROR

    def drawn(self, value: float) -> float:
        """The bound that this value just reaches, in thousandths; never lower than it is."""
        return max(self.least, _thousandths(value, ROUND_FLOOR))


@dataclass(frozen=True)
class Ceiling:
    """At most so much of a figure: a share between 0 and 1, or milliseconds."""

    figure: Figure
    most: float

    @property
    def bound(self) -> float:
        """The value that is just good enough."""
        return self.most

    def is_met(self, value: float) -> bool:
        """Whether the value stays under it."""
        return value <= self.most + _ROUNDING_ERROR

    def drawn(self, value: float) -> float:
        """The bound that this value just reaches, in thousandths; never higher than it is.

        That of a time stays as it is: it tells of the machine as much as of the program.
        """
        if isinstance(self.figure, Quantile):
            return self.most
        return min(self.most, _thousandths(value, ROUND_CEILING))


Limit = Floor | Ceiling


def _thousandths(value: float, rounding: str) -> float:
    return float(Decimal(str(value)).quantize(_STEP, rounding))
