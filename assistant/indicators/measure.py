"""What a target measures, so that the same thing in two plans is one, and nothing else is.

Two wordings measure the same where nothing is left between them but how they say that it is a share, whose
territory it is, words that only join others, a few set phrases for one thing, and abbreviations. The order
of the words counts ("A in B" isn't "B in A"), and so does every word that narrows ("… trong từng ngành",
"… do địa phương quản lý"). Having a thing isn't using it. A word too many keeps two wordings apart: saying
that two things are one would be worse than leaving them apart.
"""

import hashlib
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from assistant.question.abbreviations import short_forms
from corpus.registers import Target
from corpus.vietnamese.syllables import fold, syllables

_FILE = Path(__file__).with_name("wording.toml")
_GLOSS = re.compile(r"\s*\((?:[A-ZĐ][A-ZĐ0-9]+s?)\)")
"""An abbreviation in brackets behind its words."""

_TELLING = 3
"""Syllables that must be left for a wording to tell what is measured; with fewer it is like no other."""

_NAMED = 6
"""Syllables that an address shows of what is measured."""


@dataclass(frozen=True)
class Measure:
    """What is measured and in what unit; equal where it is the same.

    `words`: folded syllables in order (two words that only differ in accents are one, as where a plan is
    misspelt). `only`: the plan and address of a wording that says too little to be compared.
    """

    words: tuple[str, ...]
    unit: str
    only: str | None = None

    @property
    def id(self) -> str:
        """A name for addresses, which follows from the measure alone: `kinh-te-so-grdp-1a2b3c`."""
        told = f"{' '.join(self.words)}|{self.unit}|{self.only or ''}"
        mark = hashlib.blake2b(told.encode(), digest_size=3).hexdigest()
        return "-".join((*self.words[:_NAMED], mark))


def measure_of(target: Target) -> Measure:
    """What the target measures."""
    words = told_words(target.indicator)
    only = None if len(words) >= _TELLING else f"{target.plan_id}#{target.address}"
    return Measure(words, " ".join(target.unit.lower().split()), only)


@lru_cache(maxsize=1 << 13)
def told_words(wording: str) -> tuple[str, ...]:
    """The words of a wording that tell what is measured, folded, in order.

    >>> told_words("Kinh tế số GRDP của tỉnh") == told_words("Tỷ trọng kinh tế số trên GRDP")
    True
    """
    rules = _rules()
    plain = _GLOSS.sub("", wording)
    for short, full in rules.abbreviations:
        plain = short.sub(full, plain)
    plain = rules.purposes.sub("", plain)
    told = f" {' '.join(syllables(plain))} "
    for printed, meant in rules.same:
        told = printed.sub(meant, told)
    told = rules.inside.sub(" ", rules.closing.sub(" ", rules.opening.sub(" ", told)))
    return tuple(fold(word) for word in told.split() if word not in rules.joining)


@dataclass(frozen=True)
class _Rules:
    abbreviations: tuple[tuple[re.Pattern[str], str], ...]
    same: tuple[tuple[re.Pattern[str], str], ...]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    inside: re.Pattern[str]
    purposes: re.Pattern[str]
    joining: frozenset[str]


@cache
def _rules() -> _Rules:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    short = sorted(short_forms(), key=lambda pair: -len(pair[0]))
    return _Rules(
        abbreviations=tuple((re.compile(rf"(?<!\w){re.escape(one)}(?!\w)"), full) for one, full in short),
        same=tuple((re.compile(rf"(?<= ){one['printed']}(?= )"), one["meant"]) for one in content["same"]),
        opening=re.compile(rf"^ (?:(?:{_any(content['opening'])}) )+"),
        closing=re.compile(rf" (?:{_any(content['closing'])}) $"),
        inside=re.compile(rf" (?:{_any(content['inside'])})(?= )"),
        purposes=re.compile(rf",\s*(?:{_any(content['purposes'])})\s.*$", re.DOTALL),
        joining=frozenset(content["joining"]),
    )


def _any(phrases: Sequence[str]) -> str:
    return "|".join(map(re.escape, phrases))
