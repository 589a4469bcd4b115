"""What a run falls short of.

Guarantees: a figure that has no value never passes; a question set that wasn't asked is neither passed nor
failed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from evals.gate.limits import Floor, Limit
from evals.metrics.metric import Quantile
from evals.metrics.records import Estimate, Figures, Grouping, Summary
from evals.report.texts import say


@dataclass(frozen=True)
class Shortfall:
    """A figure that doesn't reach its floor, or is over its ceiling.

    `set`: the question set that it is of, None where it is of all questions. `value`: None where nothing
    could count.
    """

    set: str | None
    limit: Limit
    value: float | None

    @property
    def said(self) -> str:
        """In Vietnamese: which set, which figure, how much it is, was asked, and is missing.

        The value is rounded away from its bound, so that what is missing is never shown as nothing.
        """
        key = "floor" if isinstance(self.limit, Floor) else "ceiling"
        asked = say(
            f"gate.{key}",
            set=say("gate.all") if self.set is None else say("gate.set", name=self.set),
            label=say(f"quantile.{self._name}" if self._is_time else f"metric.{self._name}"),
            name=self._name,
            bound=self._written(Decimal(str(self.limit.bound))),
        )
        if self.value is None:
            return say("gate.without", asked=asked)
        value = Decimal(str(self.value)).quantize(
            Decimal("1") if self._is_time else Decimal("0.0001"),
            ROUND_FLOOR if key == "floor" else ROUND_CEILING,
        )
        missing = abs(value - Decimal(str(self.limit.bound)))
        return say(f"gate.{key}_missed", asked=asked, value=self._written(value), by=self._written(missing))

    @property
    def _name(self) -> str:
        return self.limit.figure.value

    @property
    def _is_time(self) -> bool:
        return isinstance(self.limit.figure, Quantile)

    def _written(self, number: Decimal) -> str:
        shown = f"{number.normalize():f}"
        return f"{shown} ms" if self._is_time else shown


def shortfalls(
    summary: Summary, limits: Sequence[Limit] = (), by_set: Mapping[str, Sequence[Limit]] | None = None
) -> tuple[Shortfall, ...]:
    """What all questions together miss of `limits`, then what each set asked misses of its own."""
    sets = summary.groups.get(Grouping.SET, {})
    found = list(_missed(None, summary.total, limits))
    for name, asked in (by_set or {}).items():
        if name in sets:
            found += _missed(name, sets[name], asked)
    return tuple(found)


def estimate(figures: Figures, limit: Limit) -> Estimate | None:
    """The figure that the limit is of, None where it wasn't computed."""
    if isinstance(limit.figure, Quantile):
        return figures.latency.get(limit.figure)
    return figures.metrics.get(limit.figure)


def _missed(name: str | None, figures: Figures, limits: Sequence[Limit]) -> Iterator[Shortfall]:
    for limit in limits:
        found = estimate(figures, limit)
        value = None if found is None else found.value
        if value is None or not limit.is_met(value):
            yield Shortfall(name, limit, value)
