"""Provinces in the short forms that officers write ("HD:", "Kh.Hòa") and in misspellings ("Bình Thậun")."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from corpus.lexicon import Syllable
from corpus.vietnamese.syllables import fold

_PLACE_WORDS = frozenset({"tinh", "o", "tai", "tp", "ubnd", "cua", "in", "of", "for", "con", "voi"})
_OTHER_MEANINGS = frozenset({"kh", "nd", "bt", "qd", "ct", "tb", "nq", "hd", "cv"})
"""Initials that officers read as a kind of document: kế hoạch, nghị định, …"""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|kh|gh|gi|ch|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu"
    r"|y|ye|yeu)(?:ch|nh|ng|[cmnpt])?"
)


def after_place_word(words: Sequence[Syllable], at: int) -> bool:
    """Whether a word like "tỉnh" or "ở" stands before the word at `at`."""
    return at > 0 and words[at - 1].bare in _PLACE_WORDS


def short_or_misspelt(
    words: Sequence[Syllable], text: str, names: Sequence[str]
) -> list[tuple[int, int, str]]:
    """(first word, last word, name) for each of the province `names` met in a short or misspelt form."""
    bare = {name: fold(name).split() for name in names}
    found = [(at, at, name) for at in range(len(words)) for name in _by_initials(words, at, text, bare)]
    for name, parts in bare.items():
        for first in range(len(words) - len(parts) + 1):
            window = words[first : first + len(parts)]
            if _dotted(window, text, parts) or _misspelt(words, first, parts):
                found.append((first, first + len(parts) - 1, name))
    return found


def _by_initials(words: Sequence[Syllable], at: int, text: str, bare: dict[str, list[str]]) -> list[str]:
    """The one province with these initials, in capitals, where they can't be the start of a document number.

    Initials that also mean a kind of document need a word like "tỉnh" or a department before them, or stand
    as an address at the very start ("HD: …"). Small letters count behind "tỉnh" only.
    """
    word = words[at]
    fitting = [name for name, parts in bare.items() if "".join(part[0] for part in parts) == word.bare]
    if len(fitting) != 1 or _before_number(words, at, text):
        return []
    if not word.printed.isupper():
        return fitting if at > 0 and words[at - 1].bare == "tinh" else []
    opening = at == 0 and text[word.end :].lstrip().startswith((":", ",", "-"))
    certain = (
        word.bare not in _OTHER_MEANINGS
        or after_place_word(words, at)
        or _after_department(words, at)
        or (opening and word.bare != "kh")
    )
    return fitting if certain else []


def _after_department(words: Sequence[Syllable], at: int) -> bool:
    """Whether the initials of a department of the province stand before: "Sở KHĐT NĐ"."""
    return at > 1 and words[at - 2].bare == "so" and words[at - 1].printed.isupper()


def _before_number(words: Sequence[Syllable], at: int, text: str) -> bool:
    if text[words[at].end : words[at].end + 1] in {"/", "-"}:
        return True
    following = [word.bare for word in words[at + 1 : at + 3]]
    return bool(following) and (following[0].isdigit() or (following[0] == "so" and following[-1].isdigit()))


def _dotted(window: Sequence[Syllable], text: str, parts: Sequence[str]) -> bool:
    """ "Kh.Hòa", "B. Thuận": every syllable but the last cut to its beginning, with a dot."""
    *cut, last = window
    return last.bare == parts[-1] and all(
        word.printed[0].isupper()
        and part.startswith(word.bare)
        and len(word.bare) <= 2
        and text[word.end : word.end + 1] == "."
        for word, part in zip(cut, parts, strict=False)
    )


def _misspelt(words: Sequence[Syllable], first: int, parts: Sequence[str]) -> bool:
    """One letter wrong, missing, doubled or swapped; not a first one, for those tell provinces apart.

    Besides, it must look like a name or like a slip: capitals, a word like "ở" before it, or letters that
    make no Vietnamese syllable.
    """
    window = words[first : first + len(parts)]
    if any(word.bare[0] != part[0] for word, part in zip(window, parts, strict=True)):
        return False
    if OSA.distance(" ".join(word.bare for word in window), " ".join(parts), score_cutoff=1) != 1:
        return False
    capitals = all(word.printed[0].isupper() for word in window)
    slip = any(not _SYLLABLE.fullmatch(word.bare) for word in window)
    return capitals or slip or after_place_word(words, first)
