"""Whether a sentence pairs its facts as its sources do: value with label and year, agency with task.

Small models keep the figures and swap what they stand for, so it isn't enough that each is printed.
Guarantees of `is_borne_out`: every figure, year, agency and province of the sentence stands in the sources;
no figure or agency stands beside words, a year, a province or a role that the sources give to another one;
what the sources leave uncertain is not borne out. A sentence that repeats a source word for word always is.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from assistant.phrasing.belonging import context_words, foreign_words
from assistant.phrasing.facts import Fact, Kind
from assistant.phrasing.pieces import Piece, Pieces
from assistant.phrasing.saying import says_no_more
from assistant.phrasing.vocabulary import contains, roles_in

_UNCLEAR = "?"


@dataclass(frozen=True)
class Evidence:
    """What a sentence may stand on, in pieces. `province`: that of its plan, None where it has several."""

    text: Pieces
    province: str | None = None


def is_borne_out(sentence: Pieces, sources: Sequence[Evidence]) -> bool:
    """Whether the sources together, and each of them for a part, say what the sentence says."""
    if not sources or not sentence.said:
        return False
    if len(sources) == 1 and sources[0].text.holds(sentence):
        return True
    return (
        _stands(sentence, sources)
        and says_no_more(sentence, [source.text for source in sources])
        and all(
            _is_paired(at, fact, sentence, sources)
            for at, piece in enumerate(sentence.pieces)
            for kind in _LABELS
            for fact in piece.facts(kind)
        )
    )


def _stands(sentence: Pieces, sources: Sequence[Evidence]) -> bool:
    printed = {fact for source in sources for fact in source.text.facts}
    printed |= {Fact(Kind.PROVINCE, source.province) for source in sources if source.province}
    return sentence.facts <= printed


def _is_paired(at: int, fact: Fact, sentence: Pieces, sources: Sequence[Evidence]) -> bool:
    """Whether the fact has beside it what it has in one place of the sources, or in several that agree."""
    piece = sentence.pieces[at]
    places = [
        (source, spot)
        for source in sources
        for spot, there in enumerate(source.text.pieces)
        if fact in there.said and _told_alike(piece, there, fact.kind)
        if all(_agrees(at, sentence, source, spot, labels) for labels in _LABELS[fact.kind])
    ]
    if not places or (len({source.province for source, _ in places}) > 1 and not _names_province(sentence)):
        return False
    beside = {word for one in _around(at, sentence, fact.kind) for word in context_words(one, fact.kind)}
    elsewhere = foreign_words(
        fact.kind, [(source.text, spot) for source, spot in places], [source.text for source in sources]
    )
    return not beside & elsewhere


def _told_alike(piece: Piece, there: Piece, kind: Kind) -> bool:
    """Several facts of a piece stand in the same order with the same words between them."""
    if _is_mixed(piece, kind):
        return contains(there.said, _core(piece, kind))
    return not _is_mixed(there, kind)


def _names_province(sentence: Pieces) -> bool:
    return any(fact.kind is Kind.PROVINCE for fact in sentence.facts)


def _agrees(at: int, sentence: Pieces, source: Evidence, spot: int, labels: "_Labels") -> bool:
    """Whether the year, province or role in force there is the one in force in the sentence.

    The sentence may leave out a year or a province, never a role.
    """
    said, meant = _in_force(at, sentence, labels), _in_source(source, spot, labels)
    return said == meant != _UNCLEAR or (said is None and labels is not _roles)


def _in_source(source: Evidence, spot: int, labels: "_Labels") -> str | None:
    if labels is _provinces and source.province:
        return source.province
    return _in_force(spot, source.text, labels)


def _in_force(at: int, text: Pieces, labels: "_Labels") -> str | None:
    """The label of the piece itself, else of the nearest one before it, else of the first behind it."""
    pieces = text.pieces
    for piece in (pieces[at], *reversed(pieces[:at]), *pieces[at + 1 :]):
        found = set(labels(piece))
        if found:
            return found.pop() if len(found) == 1 else _UNCLEAR
    return None


def _around(at: int, text: Pieces, kind: Kind) -> list[Piece]:
    """The piece, those before it up to another such fact, those behind it in the same sentence up to one."""
    pieces, around = text.pieces, [text.pieces[at]]
    for piece in reversed(pieces[:at]):
        if piece.facts(kind):
            break
        around.append(piece)
    for piece in pieces[at + 1 :]:
        if piece.facts(kind) or piece.unit != pieces[at].unit:
            break
        around.append(piece)
    return around


def _is_mixed(piece: Piece, kind: Kind) -> bool:
    """Several facts, so that it isn't clear which words go with which. A plain list of agencies is clear."""
    count = len(piece.facts(kind))
    return count > 1 and (kind is Kind.FIGURE or len(_core(piece, kind)) > count)


def _core(piece: Piece, kind: Kind) -> tuple[str | Fact, ...]:
    """From the first such fact of a piece to the last."""
    spots = [at for at, one in enumerate(piece.said) if isinstance(one, Fact) and one.kind is kind]
    return piece.said[spots[0] : spots[-1] + 1]


_Labels = Callable[[Piece], Collection[str]]


def _years(piece: Piece) -> Collection[str]:
    return [fact.key for fact in piece.facts(Kind.YEAR)]


def _provinces(piece: Piece) -> Collection[str]:
    return [fact.key for fact in piece.facts(Kind.PROVINCE)]


def _roles(piece: Piece) -> Collection[str]:
    return roles_in(piece.words)


_LABELS: dict[Kind, tuple[_Labels, ...]] = {
    Kind.FIGURE: (_years, _provinces),
    Kind.AGENCY: (_roles, _years, _provinces),
    Kind.YEAR: (_provinces,),
}
