"""Everyday and English words in a question bring the words of the plans along."""

import re
import tomllib
from functools import cache
from pathlib import Path

from assistant.question import Language
from corpus.vietnamese.syllables import fold, syllables

_ALIKE = re.compile(r"\b(?:[A-Z]{2,}\w*|\w*\d\w*|\w+(?:\.\w+)+)\b")
_FILE = Path(__file__).with_name("glossary.toml")


def plans_words(text: str, language: Language, *, accented: bool = True) -> tuple[str, ...]:
    """The plans' words for words of the text, in the text's order, each once.

    Without accents only phrases are looked up: one bare syllable may be many words.
    """
    pattern, glossary = _table("english" if language is Language.ENGLISH else "everyday", accented)
    found = (glossary[match[0]] for match in pattern.finditer(_plain(text, accented)))
    return tuple(dict.fromkeys(found))


def in_plans_words(text: str, language: Language, *, accented: bool = True) -> str:
    """The text in small letters, its words replaced by the plans' words for them where they have others.

    Of an English text only what both languages write alike is kept beside them: abbreviations, figures.
    """
    if language is Language.ENGLISH:
        return "\n".join((" ".join(_ALIKE.findall(text)), *plans_words(text, language)))
    pattern, glossary = _table("everyday", accented)
    return pattern.sub(lambda match: f"\n{glossary[match[0]]}\n", _plain(text, accented))


def _plain(text: str, accented: bool) -> str:
    return " ".join(syllables(text if accented else fold(text)))


@cache
def _table(name: str, accented: bool) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds the table's keys, the longest first, and what each brings along."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))[name]
    glossary = {_plain(key, accented): value for key, value in entries.items()}
    if not accented:
        glossary = {key: value for key, value in glossary.items() if " " in key}
    keys = sorted(glossary, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, keys))})(?!\w)"), glossary
