"""Whether a printed number follows the one before it, in the alphabets that plans count with."""

from ingest.outline.markers import Marker, Rank

POINTS = "abcdđeghiklmnopqrstuvxy"
"""The Vietnamese alphabet of points. Some plans also use f, j, w and z, as the Latin one has them."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_value(number: str) -> int:
    """The value of a Roman number made of I, V, X, L, C.

    >>> roman_value("XIV")
    14
    """
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def follows(marker: Marker, before: Marker | None) -> bool:
    """Whether `marker` is the next one after `before`, or the first one after None.

    Subitems print the number of what encloses them, so only their last part counts.
    """
    if before is not None and before.rank is not marker.rank:
        return True
    if marker.rank is Rank.POINT:
        return marker.number in _next_points(before.number if before else None)
    return _value(marker) == (_value(before) if before else 0) + 1


def _value(marker: Marker) -> int:
    if set(marker.number) <= set(_ROMAN) and marker.rank in (Rank.SECTION, Rank.CHAPTER):
        return roman_value(marker.number)
    if marker.rank is Rank.PART:
        return "ABCDĐEGHIK".find(marker.number) + 1
    return int(marker.number.rpartition(".")[2])


def _next_points(before: str | None) -> set[str]:
    """The letters that may come next: by the Vietnamese alphabet, by the Latin one, or with đ left out."""
    if before is None:
        return {"a"}
    following = {chr(ord(before) + 1)} if before.isascii() else set()
    position = POINTS.find(before)
    if 0 <= position < len(POINTS) - 1:
        following.add(POINTS[position + 1])
    return following | ({"e"} if before == "d" else set())
