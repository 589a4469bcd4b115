"""Which words of the sources belong to which fact: "80% cấp huyện; 90% cấp tỉnh" keeps huyện with 80%.

Guarantees: what stands beside a fact in one place is never allowed beside it in another, nor beside another
fact; what can't be told apart is allowed beside none. A quotation without facts, such as the task of a row,
is shared by its whole source.
"""

from collections.abc import Iterator, Sequence

from assistant.phrasing.facts import Kind
from assistant.phrasing.pieces import Piece, Pieces
from assistant.phrasing.vocabulary import words

_OTHER = {Kind.FIGURE: Kind.AGENCY, Kind.AGENCY: Kind.FIGURE}
_EVERYBODY, _NOBODY = -1, -2


def context_words(piece: Piece, kind: Kind) -> frozenset[str]:
    """The words of a piece that say something; figures count as words of agencies, and conversely."""
    others = {fact.key for fact in piece.facts(_OTHER[kind])} if kind in _OTHER else set()
    return (frozenset(piece.words) - words("joining")) | others


def foreign_words(
    kind: Kind, places: Sequence[tuple[Pieces, int]], sources: Sequence[Pieces]
) -> frozenset[str]:
    """The words that may not stand beside a fact that stands at these places: (source, number of a piece).

    They are the words that the sources have elsewhere only.
    """
    own: set[str] = set()
    others: set[str] = set()
    for source in sources:
        owned = {spot for text, spot in places if text is source}
        for piece, owner in zip(source.pieces, _owners(source, kind), strict=True):
            mine = owner in owned or (owner == _EVERYBODY and owned)
            (own if mine else others).update(context_words(piece, kind))
    return frozenset(others - own)


def _owners(source: Pieces, kind: Kind) -> Iterator[int]:
    """For each piece the number of the piece whose facts it belongs to.

    Its own, else the only one beside it, or the one in its sentence.
    """
    pieces = source.pieces
    quoted = {piece.quote for piece in pieces if piece.facts(kind)}
    stating = [at for at, piece in enumerate(pieces) if piece.facts(kind)]
    for at, piece in enumerate(pieces):
        near = [one for one in stating if one < at][-1:] + [one for one in stating if one > at][:1]
        if len(near) > 1:
            near = [one for one in near if pieces[one].unit == piece.unit]
        if piece.facts(kind):
            yield at
        elif piece.quote and piece.quote not in quoted:
            yield _EVERYBODY
        else:
            yield near[0] if len(near) == 1 else _NOBODY
