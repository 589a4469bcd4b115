"""Words of a question that no plan has and no glossary knows: what they name isn't in the plans."""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from assistant.question import Language, Question
from assistant.retrieval.glossary import Glossary
from assistant.retrieval.library import Library
from assistant.retrieval.printed_terms import PrintedTerms
from assistant.typing.learning import listed_words
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold, syllables

_FILE = Path(__file__).with_name("unspoken.toml")


def unspoken_words(question: Question, library: Library) -> tuple[str, ...]:
    """The words of two syllables in what is looked for that no plan has and no glossary explains.

    Only of Vietnamese with accents: bare syllables may be many words. None where no list of words is there.
    """
    if question.language is not Language.VIETNAMESE or not question.accented:
        return ()
    unknown = (
        one.said
        for one in _glossary(library).stretches(question.subject, Language.VIETNAMESE)
        if not one.plans
    )
    spoken = _spoken(library)
    words = (word for said in unknown for word in _words(said))
    return tuple(word for word in words if not spoken.says(fold(word)) and word not in _asking())


def _words(text: str) -> Iterator[str]:
    """The listed words of two syllables, from left to right, none overlapping the one before it."""
    parts = syllables(text.lower())
    listed = _listed()
    start = 0
    while start + 1 < len(parts):
        word = " ".join(parts[start : start + 2])
        if word in listed:
            yield word
        start += 2 if word in listed else 1


@lru_cache(maxsize=1)
def _glossary(library: Library) -> Glossary:
    return Glossary(library.entries(Definition))


@lru_cache(maxsize=1)
def _spoken(library: Library) -> PrintedTerms:
    """What the plans print, folded, each clause as one line."""
    return PrintedTerms(" ".join(fold(clause.passage).splitlines()) for clause in library.clauses)


@cache
def _asking() -> frozenset[str]:
    """Words that ask, or say how much and when; no clause need have them."""
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["asking"])


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(word for word in listed_words() if word.count(" ") == 1)
