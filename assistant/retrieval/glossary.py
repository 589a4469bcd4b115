"""Everyday and English words in a question, and the plans' words that may be meant by them."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.question import Language
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold, syllables

_ALIKE = re.compile(r"\b(?:[A-Z]{2,}\w*|\w*\d\w*|\w+(?:\.\w+)+)\b")
_FILE = Path(__file__).with_name("glossary.toml")

Entries = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Stretch:
    """Some words of a question, and the plans' words for them: any may be meant, the likeliest first."""

    said: str
    plans: tuple[str, ...] = ()


class Glossary:
    """Finds what is said in other words than the plans'. Never changes.

    `definitions`: the plans' own abbreviations stand for their long forms, too.
    """

    def __init__(self, definitions: Iterable[Definition] = ()) -> None:
        short = dict(_initials(definitions))
        everyday = _with_short_forms(_entries("everyday"), short)
        self._english = _Table(_with_short_forms(_entries("english"), short))
        self._everyday = _Table(everyday)
        self._bare = _Table({fold(said): plans for said, plans in everyday.items() if " " in said})

    def stretches(self, text: str, language: Language, *, accented: bool = True) -> tuple[Stretch, ...]:
        """The text in small letters, in order, cut into what the glossary knows and what it doesn't.

        Without accents only phrases are looked up: one bare syllable may be many words. Of an English text
        only what both languages write alike is kept beside what is known: abbreviations, figures.
        """
        if language is Language.ENGLISH:
            known = (one for one in self._english.cut(_plain(text)) if one.plans)
            return (Stretch(" ".join(_ALIKE.findall(text))), *known)
        return (self._everyday if accented else self._bare).cut(_plain(text if accented else fold(text)))

    def in_plans_words(self, text: str) -> str:
        """The text with the likeliest of the plans' words in the place of what people say instead.

        As it is where it says nothing otherwise.
        """
        found = self.stretches(text, Language.VIETNAMESE)
        if not any(one.plans for one in found):
            return text
        return " ".join(one.plans[0] if one.plans else one.said for one in found)


class _Table:
    """What is said, found in a text with the longest first."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        keys = sorted(entries, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, keys))})(?![\w/])")

    def cut(self, text: str) -> tuple[Stretch, ...]:
        stretches, end = [], 0
        for match in self._pattern.finditer(text):
            stretches += [Stretch(text[end : match.start()].strip()), self._known(match[0])]
            end = match.end()
        stretches.append(Stretch(text[end:].strip()))
        return tuple(one for one in stretches if one.said)

    def _known(self, said: str) -> Stretch:
        return Stretch(said, self._entries[said])


def said_otherwise() -> tuple[str, ...]:
    """Every Vietnamese phrase that people say instead of the plans' words."""
    return tuple(_entries("everyday"))


@cache
def _entries(table: str) -> Entries:
    """What is said, as `_plain` writes it, and the plans' words for it in all groups that it stands in."""
    found: dict[str, dict[str, None]] = {}
    for plans, people in tomllib.loads(_FILE.read_text(encoding="utf-8"))[table].items():
        for said in people:
            found.setdefault(_plain(said), {}).update(dict.fromkeys(plans.split(" | ")))
    return {said: tuple(plans) for said, plans in found.items()}


def _plain(text: str) -> str:
    return " ".join(syllables(text))


def _initials(definitions: Iterable[Definition]) -> Iterable[tuple[str, str]]:
    """The long forms, in small letters, of abbreviations made of their initials: no other is safe bare."""
    for one in definitions:
        words = syllables(one.meaning)
        if len(words) > 2 and fold(one.term) == fold("".join(word[0] for word in words)):
            yield " ".join(words), one.term


def _with_short_forms(entries: Entries, short: dict[str, str]) -> Entries:
    """The entries, and the long forms themselves, each with the abbreviation as one more word of plans."""
    whole = entries | {long: (long, *entries.get(long, ())) for long in short}
    return {said: tuple(dict.fromkeys(_shortened(plans, short))) for said, plans in whole.items()}


def _shortened(plans: Sequence[str], short: dict[str, str]) -> Iterable[str]:
    for words in plans:
        yield words
        for long, initials in short.items():
            if long in words:
                yield words.replace(long, initials)
