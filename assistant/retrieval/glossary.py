"""Everyday and English words in a question, and the plans' words that may be meant by them."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.question import Language
from assistant.retrieval.english_forms import english_forms
from assistant.retrieval.glossary_file import ENGLISH, EVERYDAY, read_glossary
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold, syllables

_ALIKE = re.compile(r"[A-Z]{2,}\w*|\w*\d\w*|\w+(?:\.\w+)+")
_CAPITALS = re.compile(r"(?=(?:\w*[A-Z]){2})\w{3,}")
_WORD = re.compile(r"\w+(?:\.\w+)*")

Entries = dict[str, tuple[str, ...]]
Forms = Callable[[Sequence[str]], Sequence[str]]
"""Words in the forms that are compared; "" for one that isn't."""


@dataclass(frozen=True)
class Stretch:
    """Some words of a question, and the plans' words for them: any may be meant, the likeliest first.

    `foreign`: English words that the glossary doesn't know, which no plan can have.
    """

    said: str
    plans: tuple[str, ...] = ()
    foreign: bool = False


class Glossary:
    """Finds what is said in other words than the plans'. Never changes.

    `definitions`: the plans' own abbreviations stand for their long forms, too. `further`: a glossary file of
    an office's own, read behind the shipped one; see `read_glossary` for the errors. `printed` says whether
    the plans at hand have some words at all; those that they haven't are nobody's meaning.
    """

    def __init__(
        self,
        definitions: Iterable[Definition] = (),
        further: Path | None = None,
        printed: Callable[[str], bool] = lambda _: True,
    ) -> None:
        self._printed = printed
        short = dict(_abbreviations(definitions))
        everyday = _with_short_forms(_entries(EVERYDAY, further), short)
        english = _with_short_forms(_entries(ENGLISH, further), short)
        self._english = _Table(english, english_forms, joint="")
        self._everyday = _Table(everyday, list, joint=" ")
        phrases = {fold(said): plans for said, plans in everyday.items() if " " in said}
        self._bare = _Table(phrases, list, joint=" ")

    def stretches(self, text: str, language: Language, *, accented: bool = True) -> tuple[Stretch, ...]:
        """The text in small letters, in order, cut into what the glossary knows and what it doesn't.

        Without accents only phrases are looked up: one bare syllable may be many words. Of an English text
        what both languages write alike comes first: abbreviations, figures, names.
        """
        if language is Language.ENGLISH:
            alike = _alike(text)
            cut = (one if one.plans else _foreign(one, alike) for one in self._english.cut(text))
            found = [one for one in (Stretch(" ".join(alike)), *cut) if one.said]
        else:
            found = [*(self._everyday.cut(text) if accented else self._bare.cut(fold(text)))]
        return tuple(replace(one, plans=tuple(filter(self._printed, one.plans))) for one in found)

    def in_plans_words(self, text: str) -> str:
        """The text with the likeliest of the plans' words in the place of what people say instead.

        As it is where it says nothing otherwise.
        """
        found = self.stretches(text, Language.VIETNAMESE)
        if not any(one.plans for one in found):
            return text
        return " ".join(one.plans[0] if one.plans else one.said for one in found)


class _Table:
    """What is said, found in a text with the longest first, in whatever forms its words are.

    `joint`: what stands between the forms of a phrase's words: "" where "e-commerce" is "ecommerce".
    """

    def __init__(self, entries: Entries, forms: Forms, joint: str) -> None:
        self._forms, self._joint = forms, joint
        self._entries: Entries = {}
        self._longest = 1
        for said, plans in entries.items():
            words = syllables(said)
            key = self._key(forms(words)) or said
            self._entries[key] = tuple(dict.fromkeys((*self._entries.get(key, ()), *plans)))
            self._longest = max(self._longest, len(words))

    def cut(self, text: str) -> tuple[Stretch, ...]:
        words = syllables(text)
        forms = self._forms(words)
        stretches: list[Stretch] = []
        start = unknown = 0
        while start < len(words):
            end = self._end_of_known(forms, start)
            if end > start:
                plans = self._entries[self._key(forms[start:end])]
                stretches += [
                    Stretch(" ".join(words[unknown:start])),
                    Stretch(" ".join(words[start:end]), plans),
                ]
                unknown = end
            start = max(end, start + 1)
        stretches.append(Stretch(" ".join(words[unknown:])))
        return tuple(one for one in stretches if one.said)

    def _end_of_known(self, forms: Sequence[str], start: int) -> int:
        """Where the longest known phrase that starts there ends; `start` where none does."""
        ends = range(min(len(forms), start + self._longest), start, -1)
        whole = (end for end in ends if forms[start] and forms[end - 1])
        return next((end for end in whole if self._key(forms[start:end]) in self._entries), start)

    def _key(self, forms: Sequence[str]) -> str:
        return self._joint.join(filter(None, forms))


def said_otherwise() -> tuple[str, ...]:
    """Every Vietnamese phrase of the shipped glossary that people say instead of the plans' words."""
    return tuple(_entries(EVERYDAY, None))


def _entries(table: str, further: Path | None) -> Entries:
    """What is said, as `_plain` writes it, and the plans' words for it in all groups that it stands in."""
    found: dict[str, dict[str, None]] = {}
    for said, plans in read_glossary(further)[table]:
        found.setdefault(_plain(said), {})[plans] = None
    return {said: tuple(plans) for said, plans in found.items()}


def _plain(text: str) -> str:
    return " ".join(syllables(text))


def _alike(text: str) -> list[str]:
    """The words that plans write like an English text: abbreviations, figures, addresses, Vietnamese names.

    Without accents a word is part of a name between two words that have some: "Sở Y tế".
    """
    words = _WORD.findall(text)
    accents = [fold(word) != word.lower() for word in words]
    between = [left and right for left, right in zip([False, *accents], [*accents[1:], False], strict=False)]
    return [
        word
        for word, own, part in zip(words, accents, between, strict=True)
        if own or part or _ALIKE.fullmatch(word)
    ]


def _foreign(unknown: Stretch, alike: Collection[str]) -> Stretch:
    """What no plan can have of an unknown stretch of an English text: all but what both languages share."""
    shared = {part for word in alike for part in syllables(word)}
    words = unknown.said.split()
    meant = (word for word, form in zip(words, english_forms(words), strict=True) if form)
    return Stretch(" ".join(word for word in meant if word not in shared), foreign=True)


def _abbreviations(definitions: Iterable[Definition]) -> Iterable[tuple[str, str]]:
    """(long form in small letters, abbreviation) of what the plans abbreviate.

    Initials, or a word with capitals that is no syllable's (SOC, IoT, MOOC): "AI" might be another word.
    """
    for one in definitions:
        words = syllables(one.meaning)
        if len(words) > 2 and (_is_of_initials(one.term, words) or _CAPITALS.fullmatch(one.term)):
            yield " ".join(words), one.term


def _is_of_initials(term: str, words: Sequence[str]) -> bool:
    return fold(term) == fold("".join(word[0] for word in words))


def _with_short_forms(entries: Entries, short: dict[str, str]) -> Entries:
    """The entries, each with the abbreviation as one more word of plans; and the long forms themselves.

    Abbreviations that aren't initials stand for their long forms: the others are written out elsewhere.
    """
    whole = entries | {long: (long, *entries.get(long, ())) for long in short}
    for long, term in short.items():
        if not _is_of_initials(term, long.split()):
            whole[_plain(term)] = (*whole.get(_plain(term), ()), long)
    return {said: tuple(dict.fromkeys(_shortened(plans, short))) for said, plans in whole.items()}


def _shortened(plans: Sequence[str], short: dict[str, str]) -> Iterable[str]:
    for words in plans:
        yield words
        for long, initials in short.items():
            if long in words:
                yield words.replace(long, initials)
