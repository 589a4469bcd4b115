"""Whether the numbers of a table's rows follow each other; they are kept as printed either way."""

from ingest.outline.markers import Marker, Rank
from ingest.outline.sequence import follows

Above = tuple[str, ...]


class Numbering:
    """The numbers met so far in one table, under each part and section."""

    def __init__(self) -> None:
        self._last: dict[Above, str] = {}
        self._running: Marker | None = None

    def fits(self, number: str, above: Above) -> bool:
        """Whether `number` is the next one under `above`. Rows may be counted on through all sections."""
        if not number or number == "-":
            return True
        place = (*above, number.rpartition(".")[0]) if "." in number else above
        before = self._last.get(place)
        self._last[place] = number
        marker = _marker(number)
        running, counts_on = self._running, marker.rank is Rank.ITEM
        if counts_on:
            self._running = marker
        last = _marker(before) if before else None
        return follows(marker, last) or (counts_on and running is not None and follows(marker, running))


def _marker(number: str) -> Marker:
    if "." in number:
        return Marker(Rank.SUBITEM, number)
    if number.isdigit():
        return Marker(Rank.ITEM, number)
    if set(number) <= set("IVXLC"):
        return Marker(Rank.SECTION, number)
    return Marker(Rank.PART if number.isupper() else Rank.POINT, number)
