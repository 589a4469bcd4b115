"""Which language a question is in, and whether its Vietnamese has accents."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from assistant.question.records import Language
from corpus.vietnamese.syllables import fold

_FILE = Path(__file__).with_name("words.toml")
_WORD = re.compile(r"[^\W\d_]+")
_SHARE_OF_ACCENTS = 0.25
"""Running Vietnamese has accents on most words; a name or two with accents does not make a sentence so."""


def language_of(text: str) -> Language:
    """English where English function words outnumber Vietnamese ones; otherwise Vietnamese."""
    words = [word.lower() for word in _WORD.findall(text)]
    function_words = _function_words()
    english = sum(word in function_words["english"] for word in words)
    vietnamese = sum(_has_accent(word) or fold(word) in function_words["vietnamese"] for word in words)
    return Language.ENGLISH if english > vietnamese else Language.VIETNAMESE


def is_accented(text: str) -> bool:
    """Whether the text is Vietnamese typed with its accents."""
    words = [word for word in _WORD.findall(text) if not word.isupper() or _has_accent(word)]
    return bool(words) and sum(map(_has_accent, words)) >= _SHARE_OF_ACCENTS * len(words)


@lru_cache(maxsize=1 << 14)
def _has_accent(word: str) -> bool:
    return fold(word) != word.lower()


@cache
def _function_words() -> dict[str, frozenset[str]]:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in content.items()}
