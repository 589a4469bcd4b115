"""English words without what changes with their place in a sentence or the writer's country.

A form need be no word: what counts is that the glossary's words and the question's come out alike.
"""

import re
from collections.abc import Iterable

from assistant.question.subject import is_small_english_word

_SPELLINGS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"i[sz](?:e|es|ed|er|ers|ing|ations?)$", "iz"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers|hoods?)?$)", "or"),
        (r"(?<=[a-z])([tb])re(?=s?$)", r"\1er"),
        (r"mme(?=s?$)", "m"),
        (r"^(licen|defen|practi)ce(?=s?$)", r"\1se"),
    )
)
_PLURAL = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?:(?<=[sxz])|(?<=[cs]h))es$"), ""),
    (re.compile(r"(?<=[a-z]{2}[^siu])s$"), ""),
)
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed)$|(?<=[a-z]{3})e$")
_DOUBLED = re.compile(r"([a-z])\1$")
_NO_PLURALS = frozenset({"news", "logistics"})
_POSSESSIVE = "s"


def english_forms(words: Iterable[str]) -> list[str]:
    """The form of each word in small letters; "" for one that carries no meaning ("of", "the")."""
    return ["" if word == _POSSESSIVE or is_small_english_word(word) else _form(word) for word in words]


def _form(word: str) -> str:
    if not word.isascii() or not word.isalpha():
        return word
    for pattern, form in _SPELLINGS:
        word = pattern.sub(form, word)
    if word not in _NO_PLURALS:
        word = _without_plural(word)
    return _DOUBLED.sub(r"\1", _ENDING.sub("", word))


def _without_plural(word: str) -> str:
    """Without the first ending of a plural that fits: "databases" ends in "s" still without its own."""
    fitting = (pattern.sub(form, word) for pattern, form in _PLURAL if pattern.search(word))
    return next(fitting, word)
