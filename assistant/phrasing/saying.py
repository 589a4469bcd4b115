"""Whether a sentence says no more than its sources, apart from its facts: no new words, no lost "không"."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.phrasing.facts import Fact, Kind
from assistant.phrasing.pieces import Pieces
from assistant.phrasing.vocabulary import contains, ranking, words

NEW_SHARE = 0.2
"""How many of a sentence's words may be in none of its sources; none may beside a figure or an agency."""

SUPPORT_SHARE = 0.25
"""How many of them each source must have, to be one."""

_SAME_MATTER = 0.6
_FIVE_OR_YEAR = "năm"


def says_no_more(sentence: Pieces, sources: Sequence[Pieces]) -> bool:
    """Whether the sources' words carry the sentence, and each source carries a part of it."""
    return (
        _has_their_words(sentence, sources)
        and all(_supports(source, sentence) for source in sources)
        and _counts_alike(sentence, sources)
        and _negates_alike(sentence, sources)
        and _ranks_alike(sentence, sources)
    )


def _has_their_words(sentence: Pieces, sources: Sequence[Pieces]) -> bool:
    known = {word for source in sources for word in source.words} | words("joining")
    for piece in sentence.pieces:
        stating = piece.facts(Kind.FIGURE) or piece.facts(Kind.AGENCY)
        if stating and not set(piece.words) <= known:
            return False
    new = [word for word in sentence.words if word not in known]
    return len(new) <= NEW_SHARE * len(sentence.words)


def _supports(source: Pieces, sentence: Pieces) -> bool:
    meant = _telling(sentence)
    return len(meant & _telling(source)) >= max(1.0, SUPPORT_SHARE * len(meant))


def _telling(text: Pieces) -> set[str | Fact]:
    return set(text.said) - words("joining")


def _counts_alike(sentence: Pieces, sources: Sequence[Pieces]) -> bool:
    """Quantities in words stand as in a source; "năm" before a word may be five."""
    said = [pair for pair in pairwise(sentence.said) if pair[0] == _FIVE_OR_YEAR and isinstance(pair[1], str)]
    counted = [(word,) for word in sentence.words if word in words("counting")]
    return all(any(contains(source.said, part) for source in sources) for part in (*said, *counted))


def _negates_alike(sentence: Pieces, sources: Sequence[Pieces]) -> bool:
    """What is denied is denied in a source, and what a source denies of the same matter stays denied."""
    denied = _denials(sentence)
    known = {one for source in sources for one in _denials(source)}
    if not denied <= known:
        return False
    meant = set(sentence.said)
    for piece in (piece for source in sources for piece in source.pieces):
        telling = set(piece.said) - words("joining")
        lost = _denials(Pieces((piece,))) - denied
        if lost and len(telling & meant) >= _SAME_MATTER * len(telling - words("negating")):
            return False
    return True


def _denials(text: Pieces) -> set[tuple[str | Fact, ...]]:
    negating = words("negating")
    return {pair for pair in pairwise((*text.said, "")) if pair[0] in negating}


def _ranks_alike(sentence: Pieces, sources: Sequence[Pieces]) -> bool:
    """A piece that ranks stands in a source as it is, from its first word to its last."""
    return all(
        any(contains(there.said, piece.said) for source in sources for there in source.pieces)
        for piece in sentence.pieces
        if any(contains(piece.words, phrase) for phrase in ranking())
    )
