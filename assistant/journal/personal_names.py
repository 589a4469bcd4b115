"""Names of people in what they type: after "tôi tên là", "em là", "họ và tên:", with and without accents.

After words that announce a name, one follows however it is written; after "tôi là" only what looks like one:
"tôi là cán bộ Sở Nội vụ" names nobody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.journal.personal_cues import any_of, table, words
from corpus.vietnamese.syllables import fold

LONGEST = 5
"""Syllables of a name."""

_PERSONS = any_of(table("names")["persons"])
_IS = r"(?:\s+la)?(?!\w)"
_ANNOUNCED = re.compile(
    rf"(?<!\w)(?:{_PERSONS}\s+(?:co\s+)?ten(?:\s+(?:day\s+du|that|goi))?{_IS}"
    rf"|(?:ho\s+)?ten\s+(?:cua\s+)?{_PERSONS}{_IS}"
    rf"|{any_of(table('names')['fields'])}(?:\s+la(?!\w)|(?=\s*:)))\s*[:,]?\s*(?=\w)"
)
_SELF = re.compile(rf"(?<!\w){any_of(table('names')['selves'])}\s+la\s+(?=\w)")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?=(?P<gap>[ \t\u00a0]{0,3}))")


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def is_title(self) -> bool:
        return self.is_capital and (len(self.text) == 1 or not self.text.isupper())

    @property
    def stops(self) -> bool:
        return self.lower in words("names.stops")


def personal_names(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where the names are in `text`, of which `folded` is the form without accents."""
    for cue, length in ((_ANNOUNCED, _announced), (_SELF, _own)):
        for found in cue.finditer(folded):
            following = _following(text, found.end())
            count = length(following)
            if count:
                yield following[0].start, following[count - 1].end


def _following(text: str, start: int) -> list[_Word]:
    """The syllables from `start` on that only blanks part, one more than a name may have; without a title."""
    found: list[_Word] = []
    while len(found) <= LONGEST + 1 and (syllable := _SYLLABLE.match(text, start)):
        word = syllable[0].rstrip(".") if len(syllable[0]) > 2 else syllable[0]
        found.append(_Word(start, start + len(word), word))
        if len(word) < len(syllable[0]):
            break
        start = syllable.end("gap")
    titled = len(found) > 1 and found[0].text in words("names.titles") and not found[1].stops
    return found[1:] if titled and (found[1].is_capital or _is_plain(found[1:])) else found


def _announced(following: Sequence[_Word]) -> int:
    """How many of the syllables are a name, after words that announce one."""
    if not following:
        return 0
    capitals = following[0].is_title and len(following) > 1 and following[1].is_capital
    return 0 if following[0].stops and not capitals else _length(following)


def _own(following: Sequence[_Word]) -> int:
    """How many of the syllables are a name, after "tôi là": 0 where they don't look like one."""
    if not following or following[0].lower in words("names.offices"):
        return 0
    if not following[0].is_capital or following[0].text.isupper():
        return _length(following) if _is_plain(following) else 0
    count = _length(following)
    goes_on = len(following) > count and following[count].lower not in words("names.after")
    first = following[0].lower
    if count == 1:
        return 0 if goes_on or len(first) == 1 else 1
    surname = first in words("names.surnames") or first in map(fold, words("names.surnames"))
    return count if surname or (first in words("names.rare_surnames") and not goes_on) else 0


def _is_plain(following: Sequence[_Word]) -> bool:
    """Whether a name stands there whose letters needn't be capitals for it to be seen."""
    if len(following) < 2:
        return False
    first, second = following[0].lower, following[1].lower
    every = words("names.surnames") | words("names.rare_surnames")
    before_middle = second in words("names.middles") and (first in every or first in map(fold, every))
    return before_middle or (first in words("names.plain_surnames") and not following[1].stops)


def _length(following: Sequence[_Word]) -> int:
    """How many syllables go together: those with a capital, or those up to a word that goes on otherwise."""
    titled = following[0].is_title
    middles = words("names.middles")
    count = 1
    for before, word in pairwise(following[:LONGEST]):
        middle = before is following[0] and word.lower in middles
        goes_on = word.is_capital and word.lower not in words("names.offices") if titled else not word.stops
        if not (goes_on or middle or (before.lower in middles and not titled)):
            break
        count += 1
    return count
