"""Places in a column for things that each would stand somewhere, and need room.

Guarantees: their order is kept, neighbours are at least `apart`, and all stand between `low` and `high` where
that is long enough; where it isn't, they go on beneath `high`.
"""

from collections.abc import Sequence


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> tuple[float, ...]:
    """The places for what wants to stand at `wanted`, from top to bottom: there, or as near as may be."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + apart if places else low))
    limit = max(high, low + apart * (len(places) - 1))
    for at in reversed(range(len(places))):
        places[at] = min(places[at], limit)
        limit = places[at] - apart
    return tuple(places)
