"""Figures as they are written in Vietnamese: a comma before decimals, a point between thousands."""

from evals.metrics.records import Estimate

NOTHING = "–"
"""Stands where there is no figure."""

_NARROW = "\u202f"


def share(value: float | None) -> str:
    """A share between 0 and 1 in per cent, with one decimal: `93,4 %`."""
    return NOTHING if value is None else f"{_decimals(value * 100)}{_NARROW}%"


def points(value: float) -> str:
    """The difference of two shares in percentage points, with its sign: `+1,2`."""
    return _signed(value * 100)


def duration(milliseconds: float | None) -> str:
    """`41 ms`; from ten seconds on in seconds, under ten milliseconds with a decimal."""
    if milliseconds is None:
        return NOTHING
    if milliseconds >= 10_000:
        return f"{_decimals(milliseconds / 1000)}{_NARROW}s"
    return f"{_milliseconds(milliseconds)}{_NARROW}ms"


def duration_change(milliseconds: float) -> str:
    """A difference of two durations with its sign."""
    return f"{_signed(milliseconds)}{_NARROW}ms"


def share_interval(estimate: Estimate) -> str:
    """The interval of a share in per cent, empty where there is none: `92,1–94,6`."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{_decimals(estimate.low * 100)}–{_decimals(estimate.high * 100)}"


def duration_interval(estimate: Estimate) -> str:
    """The interval of a duration in the unit of its value, empty where there is none."""
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return ""
    if estimate.value >= 10_000:
        return f"{_decimals(estimate.low / 1000)}–{_decimals(estimate.high / 1000)}"
    return f"{_milliseconds(estimate.low)}–{_milliseconds(estimate.high)}"


def count(number: int) -> str:
    """`1.083`."""
    return f"{number:,}".replace(",", ".")


def decimal(value: float, places: int = 2) -> str:
    """`0,42`."""
    return f"{value:.{places}f}".replace(".", ",")


def probability(p: float | None) -> str:
    """The p of a test; very small ones only as such: `< 0,001`."""
    if p is None:
        return NOTHING
    return f"<{_NARROW}0,001" if p < 0.001 else decimal(p, 3)


def _milliseconds(value: float) -> str:
    return _decimals(value) if value < 10 else count(round(value))


def _decimals(value: float) -> str:
    return f"{value:,.1f}".translate(str.maketrans(",.", ".,"))


def _signed(value: float) -> str:
    rounded = round(value, 1)
    if rounded == 0:
        return "0"
    return f"{'+' if rounded > 0 else '−'}{_decimals(abs(rounded))}"
