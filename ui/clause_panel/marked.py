"""Texts cut into pieces, those that answer marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.records import Span


@dataclass(frozen=True)
class Piece:
    """A stretch of a text; `marked`: it says what the answer says."""

    text: str
    marked: bool = False


def pieces_of(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """The whole text in pieces; `spans` lie in it, in order and apart."""
    at = 0
    for start, end in spans:
        if at < start:
            yield Piece(text[at:start])
        yield Piece(text[start:end], marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])
