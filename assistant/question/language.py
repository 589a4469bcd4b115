"""Which language a question is in, and whether its Vietnamese has accents."""

import re

from assistant.question.records import Language
from corpus.vietnamese.syllables import fold

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of what which who whom whose is are was were how when where why does do did has have should must will"
    " many much percentage share and or by for from with according about list name compare department province"
    " plan target budget deadline responsible please tell give me provincial digital economy society transformation"
    " year this that its their not only all any each between than".split()
)
_VIETNAMESE = frozenset(
    "cua va la nao gi bao nhieu khi nam tinh so co cac nhung duoc cho theo trong khong thi ai giao chu tri phoi hop"
    " ke hoach den voi tai ve phai muc tieu ty le kinh te xa hoi chuyen doi may thoi gian han nay nhiem vu dat con"
    " the hay quan chiem".split()
)
_SHARE_OF_ACCENTS = 0.25
"""Running Vietnamese has accents on most words; a name or two with accents does not make a sentence so."""


def language_of(text: str) -> Language:
    """English where English function words outnumber Vietnamese ones; otherwise Vietnamese."""
    words = [word.lower() for word in _WORD.findall(text)]
    english = sum(word in _ENGLISH for word in words)
    vietnamese = sum(fold(word) in _VIETNAMESE or _has_accent(word) for word in words)
    return Language.ENGLISH if english > vietnamese else Language.VIETNAMESE


def is_accented(text: str) -> bool:
    """Whether the text is Vietnamese typed with its accents."""
    words = [word for word in _WORD.findall(text) if not word.isupper() or _has_accent(word)]
    return bool(words) and sum(map(_has_accent, words)) >= _SHARE_OF_ACCENTS * len(words)


def _has_accent(word: str) -> bool:
    return fold(word) != word.lower()
