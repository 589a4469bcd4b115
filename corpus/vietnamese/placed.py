"""Syllables with the places where a text prints them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.vietnamese.syllables import TOKEN, syllables


@dataclass(frozen=True)
class Placed:
    """One syllable, number or `%` sign as `syllables` gives it, printed at [start, end) of a text."""

    syllable: str
    start: int
    end: int


def placed_syllables(text: str) -> list[Placed]:
    """The syllables of a text in its order, each with its place."""
    return [
        Placed(syllable, *match.span())
        for match in TOKEN.finditer(text)
        for syllable in syllables(match[0])[:1]
    ]


def joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those that overlap or have at most one character between them as one."""
    held: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if held and start - held[1] <= 1:
            held = (held[0], max(held[1], end))
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held
