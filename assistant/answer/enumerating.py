"""Which clause lists what is asked for by its kind ("gồm những lớp nào"), rather than merely naming it."""

import re
from collections.abc import Sequence

from assistant.answer.sentences import unnumbered
from assistant.retrieval.found import Found
from corpus.vietnamese.syllables import fold

LISTS = 0.75
"""How relevant a clause that lists what is asked must be, beside the one ranked first."""

_LOOKED_AT = 5
_ASKED = re.compile(
    r"\b(?:nhung|cac|may)\s+(?:\w+\s+)?(?P<noun>\w+)\s+(?:nao|gi)\b|\bgom (?P<whole>\w+) (?:nao|gi)\b"
)


def listing_first(found: Sequence[Found], asked: str) -> tuple[Found, ...]:
    """What was found, with the first clause before the others that is about as near and lists what is asked.

    A list stands behind a colon or in brackets, after the word for its members, its members set apart.
    """
    match = _ASKED.search(fold(asked))
    if match is None or not found:
        return tuple(found)
    noun = re.escape(match["noun"] or match["whole"])
    listed = re.compile(rf"\b{noun}\b[^.;:()]{{0,60}}[:(][^.)]*[;,]")
    near = [one for one in found[:_LOOKED_AT] if one.relevance >= LISTS * found[0].relevance]
    first = next((one for one in near if listed.search(fold(unnumbered(one.clause.text)))), None)
    return (first, *(one for one in found if one is not first)) if first else tuple(found)
