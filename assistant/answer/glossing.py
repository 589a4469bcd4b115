"""Agencies in an English answer: in Vietnamese as the plan has them, with their English name once."""

import re
from dataclasses import replace

from assistant.answer.draft import Draft, Statement
from assistant.answer.texts import has_text, say
from assistant.question import Language
from corpus.agencies import AgencyBook
from corpus.vietnamese.syllables import fold

_QUOTED = re.compile(r"“[^“”]*”")
_OF_A_PLAN = re.compile(r"(?:Kế hoạch|Quyết định)(?: số \S+)? của $")
"""Before the issuer of a plan, which is part of the plan's name."""

_BOLD_END = "**"
_ITEM = "- "
_COUNTED = re.compile(r"\*\*\d+ ([^*]+)\*\*")


def glossed(draft: Draft, book: AgencyBook) -> Draft:
    """The draft with each agency's English name in brackets behind its first mention.

    What is quoted stays as it is: an agency that only stands there is glossed behind the quotation.
    """
    told: set[str] = set()
    return replace(draft, statements=tuple(_glossed(one, book, told) for one in draft.statements))


def _glossed(statement: Statement, book: AgencyBook, told: set[str]) -> Statement:
    text = _COUNTED.sub(_with_noun, statement.text)
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    places: list[tuple[int, str]] = []
    for mention in book.found(text):
        english = mention.agency.english
        if english is None or mention.agency.name in told or english in text:
            continue
        if _OF_A_PLAN.search(text[: mention.start]):
            continue
        told.add(mention.agency.name)
        places.append((_behind(mention.end, text, quotes), english))
    behind: dict[int, list[str]] = {}
    for place, english in places:
        behind.setdefault(place, []).append(english)
    for place in sorted(behind, reverse=True):
        text = f"{text[:place]} ({'; '.join(behind[place])}){text[place:]}"
    return replace(statement, text=text)


def _with_noun(counted: re.Match[str]) -> str:
    """What is counted, in English behind the plan's word for it."""
    key = f"noun.{fold(counted[1]).replace(' ', '_')}"
    return f"{counted[0]} ({say(key, Language.ENGLISH)})" if has_text(key, Language.ENGLISH) else counted[0]


def _behind(end: int, text: str, quotes: list[tuple[int, int]]) -> int:
    """Where the gloss of a name that ends there goes: behind its quotation, its item of a list, its bold."""
    for start, close in quotes:
        if start < end <= close:
            return close
    if text.startswith(_ITEM) and _BOLD_END not in text:
        return len(text)
    bold = text.find(_BOLD_END, end)
    inside = bold >= 0 and text.count(_BOLD_END, 0, end) % 2 == 1
    return bold + len(_BOLD_END) if inside else end
