"""A cleaned sentence in the forms that are searched: as typed, in small letters, without accents."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.question.language import is_accented, language_of
from assistant.question.records import Language
from corpus.vietnamese.syllables import fold

_MACHINE_MIND = re.compile(r"\bAI\b")


@dataclass(frozen=True)
class Wording:
    """`text` and its forms, all of the same length, so that a place in one is a place in the others.

    "AI" in capitals stays so in every form: it is no "ai" (who).
    """

    text: str
    sentence: str = ""
    """The whole that this is left of, which tells its language better than the rest does; "" for itself."""

    @cached_property
    def lower(self) -> str:
        """In small letters, accents kept."""
        return self._with_machine_mind("".join(_small(letter) for letter in self.text))

    @cached_property
    def folded(self) -> str:
        """In small letters, without accents."""
        return self._with_machine_mind("".join(_bare(letter) for letter in self.text))

    @cached_property
    def accented(self) -> bool:
        """False for Vietnamese typed without accents."""
        return is_accented(self.sentence or self.text)

    @cached_property
    def language(self) -> Language:
        """Vietnamese or English."""
        return language_of(self.sentence or self.text)

    def without(self, spans: list[tuple[int, int]]) -> "Wording":
        """The same with these places blanked out; positions stay."""
        letters = list(self.text)
        for start, end in spans:
            letters[start:end] = " " * (end - start)
        return Wording("".join(letters), self.sentence or self.text)

    def _with_machine_mind(self, form: str) -> str:
        if self.text.isupper():
            return form
        for match in _MACHINE_MIND.finditer(self.text):
            form = form[: match.start()] + match[0] + form[match.end() :]
        return form


@lru_cache(maxsize=2048)
def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


@lru_cache(maxsize=2048)
def _bare(letter: str) -> str:
    bare = fold(letter)
    return bare if len(bare) == 1 else _small(letter)
