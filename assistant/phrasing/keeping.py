"""Whether sentences still say all that the items say: agencies, figures, years, what is bold, most words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.phrasing.facts import Fact, Kind
from assistant.phrasing.items import Item, read
from assistant.phrasing.pieces import Pieces
from assistant.phrasing.vocabulary import words
from corpus.agencies import AgencyBook

KEPT_SHARE = 0.8
"""How many of an item's telling words its sentences must have."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Worded:
    """A checked sentence and the items that it stands on."""

    text: str
    pieces: Pieces
    items: tuple[Item, ...]


def keeps_all(items: Sequence[Item], worded: Sequence[Worded], book: AgencyBook) -> bool:
    """Whether nothing essential of any item is lost in the sentences that stand on it."""
    return all(_is_kept(item, [one for one in worded if item in one.items], book) for item in items)


def embolden(text: str, items: Sequence[Item]) -> str:
    """The text with the items' bold words bold, once each."""
    phrases = {phrase for item in items for phrase in _BOLD.findall(item.statement.text)}
    found = sorted((one for one in phrases if one in text), key=len, reverse=True)
    if not found:
        return text
    left = set(found)

    def bold(match: re.Match[str]) -> str:
        if match[0] not in left:
            return match[0]
        left.discard(match[0])
        return f"**{match[0]}**"

    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", bold, text)


def _is_kept(item: Item, worded: Sequence[Worded], book: AgencyBook) -> bool:
    said = {one for sentence in worded for one in sentence.pieces.said}
    facts = {fact for fact in item.evidence.text.facts if fact.kind is not Kind.PROVINCE}
    if not facts <= said:
        return False
    for phrase in _BOLD.findall(item.statement.text):
        if not _telling(read(phrase, [item], book)) <= said:
            return False
    telling = set(item.evidence.text.words) - words("joining")
    return len(telling & said) >= KEPT_SHARE * len(telling)


def _telling(text: Pieces) -> set[str | Fact]:
    return set(text.said) - words("joining")
