"""A text cut into pieces, each with its words and the facts in it: figures, years, agencies, provinces.

A piece ends at punctuation and at words such as "và" and "còn"; names and numbers are never cut, and facts of
a kind that merely follow one another ("Sở A, Sở B và Sở C") stay in one piece.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby

from assistant.phrasing.facts import Fact, Kind, facts_in
from assistant.phrasing.vocabulary import contains
from corpus.agencies import AgencyBook
from corpus.vietnamese.syllables import nfc, syllables

_ENDING = frozenset("“”\n.…!?")
_HARD = re.compile(r"[;!?\n]|[.…](?!\w)")
_BREAK = re.compile(
    r"(?:(?:[;!?\n,:()“”\"]|[.…](?!\w)|\s[-–]\s|(?<!\w)(?:và|còn|trong khi|so với)(?!\w))\s*)+", re.IGNORECASE
)


@dataclass(frozen=True)
class Piece:
    """`said`: its words and facts in order. `unit`: the number of its sentence, which ";" ends too.

    `quote`: the number of the quotation that it stands in, 0 outside of any.
    """

    said: tuple[str | Fact, ...]
    unit: int
    quote: int

    def facts(self, kind: Kind) -> tuple[Fact, ...]:
        """Its facts of a kind, in order."""
        return tuple(one for one in self.said if isinstance(one, Fact) and one.kind is kind)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words alone, small, in order."""
        return tuple(one for one in self.said if isinstance(one, str))


@dataclass(frozen=True)
class Pieces:
    """A whole text in pieces."""

    pieces: tuple[Piece, ...]

    @cached_property
    def said(self) -> tuple[str | Fact, ...]:
        """All words and facts in order."""
        return tuple(one for piece in self.pieces for one in piece.said)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for piece in self.pieces for word in piece.words)

    @cached_property
    def facts(self) -> frozenset[Fact]:
        """All facts, each once."""
        return frozenset(one for one in self.said if isinstance(one, Fact))

    def holds(self, other: "Pieces") -> bool:
        """Whether the other says word for word whole sentences of this, or a part of one piece."""
        units = [
            tuple(one for piece in alike for one in piece.said)
            for _, alike in groupby(self.pieces, key=lambda piece: piece.unit)
        ]
        runs = (units[first:end] for first in range(len(units)) for end in range(first + 1, len(units) + 1))
        return any(contains(piece.said, other.said) for piece in self.pieces) or any(
            tuple(chain.from_iterable(run)) == other.said for run in runs
        )


def pieces_of(text: str, book: AgencyBook) -> Pieces:
    """The pieces of a text; Markdown's asterisks don't count."""
    text = nfc(text).replace("*", "")
    pieces: list[Piece] = []
    said: list[str | Fact] = []
    unit = quote = quotes = 0
    for one in _joined(list(_elements(text, book))):
        if not isinstance(one, _Break):
            said.append(one)
            continue
        if said:
            pieces.append(Piece(tuple(said), unit, quote))
            said = []
        unit += bool(_HARD.search(one.mark))
        if "“" in one.mark or "”" in one.mark:
            opens = one.mark.rfind("“") > one.mark.rfind("”")
            quotes += opens
            quote = quotes if opens else 0
    if said:
        pieces.append(Piece(tuple(said), unit, quote))
    return Pieces(tuple(pieces))


@dataclass(frozen=True)
class _Break:
    mark: str


def _elements(text: str, book: AgencyBook) -> Iterator[str | Fact | _Break]:
    at = 0
    for start, end, fact in facts_in(text, book):
        yield from _plain(text[at:start])
        yield fact
        at = end
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[str | _Break]:
    at = 0
    for match in _BREAK.finditer(text):
        yield from syllables(text[at : match.start()])
        yield _Break(match[0])
        at = match.end()
    yield from syllables(text[at:])


def _joined(elements: list[str | Fact | _Break]) -> Iterator[str | Fact | _Break]:
    """Without the breaks inside lists of facts of a kind: "A, B và C"; "A; B" only with nothing behind."""
    end = _Break("")
    behind = [*elements[1:], end, end]
    for at, one in enumerate(elements):
        if not (
            isinstance(one, _Break)
            and at
            and _are_alike(elements[at - 1], behind[at])
            and not _ENDING & set(one.mark)
            and (";" not in one.mark or isinstance(behind[at + 1], _Break))
        ):
            yield one


def _are_alike(before: str | Fact | _Break, after: str | Fact | _Break) -> bool:
    return isinstance(before, Fact) and isinstance(after, Fact) and before.kind is after.kind
