"""A title printed in capitals, in the capital and small letters that the text itself has for its words.

"THEO QUYẾT ĐỊNH SỐ 411/QĐ-TTG" becomes "Theo Quyết định số 411/QĐ-TTg" when the text says so elsewhere.
Guarantees: only the case of letters changes; a title that isn't in capitals comes back as it is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ingest.capitals import in_capitals

LONGEST = 6
"""Words that are looked up together: names in plans are seldom longer."""

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.;:!?]\s|\n")
_NUMBERED = re.compile(r"\W*(?:\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)]\s")
_Words = tuple[str, ...]


def in_running_case(title: str, sentences: Iterable[str]) -> str:
    """The title as a sentence would print it. `sentences`: the other texts of the plan.

    The longest run of words that occurs inside a sentence is taken as it most often stands there; a word that
    occurs nowhere is set in small letters. The first letter stays a capital.
    """
    if not in_capitals(title):
        return title
    places = list(_WORD.finditer(title))
    words = tuple(place[0].lower() for place in places)
    printed = _as_printed(words, sentences)
    cased: list[str] = []
    while len(cased) < len(words):
        cased.extend(_longest_run(words[len(cased) : len(cased) + LONGEST], printed))
    running, end = "", 0
    for place, word in zip(places, cased, strict=True):
        running += title[end : place.start()] + word
        end = place.end()
    running += title[end:]
    return running[:1].upper() + running[1:]


def _longest_run(words: _Words, printed: dict[_Words, Counter[_Words]]) -> _Words:
    """The longest beginning of `words` that is printed, in its commonest case; else the first word."""
    runs = (words[:size] for size in range(len(words), 0, -1))
    return next((printed[run].most_common(1)[0][0] for run in runs if run in printed), words[:1])


def _as_printed(words: _Words, sentences: Iterable[str]) -> dict[_Words, Counter[_Words]]:
    """How often each run of the title's words stands in the sentences, by the case of its letters.

    A run that opens a line or sentence is passed over: its first capital may be there for that alone.
    """
    wanted = {words[at : at + size] for size in range(1, LONGEST + 1) for at in range(len(words) - size + 1)}
    found: dict[_Words, Counter[_Words]] = defaultdict(Counter)
    for line in (line for sentence in sentences for line in _BREAK.split(sentence)):
        printed = () if _is_mostly_capitals(line) else tuple(_WORD.findall(line))
        small = tuple(word.lower() for word in printed)
        for at in range(_opening(line), len(printed)):
            for size in range(1, min(LONGEST, len(printed) - at) + 1):
                if small[at : at + size] not in wanted:
                    break
                found[small[at : at + size]][printed[at : at + size]] += 1
    return found


def _is_mostly_capitals(line: str) -> bool:
    """Whether over half of the letters of a line are capitals: a heading, or a part of one."""
    letters = [letter for letter in line if letter.isalpha()]
    return 2 * sum(letter.isupper() for letter in letters) > len(letters)


def _opening(line: str) -> int:
    """How many words open a line: its number or letter, and the first word after it."""
    numbered = _NUMBERED.match(line)
    return len(_WORD.findall(numbered[0])) + 1 if numbered else 1
