"""Cue words: patterns written once in Vietnamese, looked for with and without accents."""

import re
from dataclasses import dataclass

from assistant.question.wording import Wording
from corpus.vietnamese.syllables import fold


@dataclass(frozen=True)
class Cue:
    """A pattern in small letters. A `strict` one respects accents where the sentence has them.

    Loose is the rule, for misspellings ("phôi hợp"); strict is for short words that fold to others ("sở" and
    "số", "thì" and "thi"). Patterns may use no escapes in capitals, since folding makes letters small.
    """

    plain: re.Pattern[str]
    folded: re.Pattern[str]
    strict: bool

    def search(self, wording: Wording) -> re.Match[str] | None:
        """The first place where the cue stands."""
        if self.strict and wording.accented:
            return self.plain.search(wording.lower)
        return self.folded.search(wording.folded)

    def spans(self, wording: Wording) -> list[tuple[int, int]]:
        """Every place where the cue stands."""
        if self.strict and wording.accented:
            return [match.span() for match in self.plain.finditer(wording.lower)]
        return [match.span() for match in self.folded.finditer(wording.folded)]


def loose(*alternatives: str) -> Cue:
    """A cue that stands for itself however it is accented."""
    return _cue(alternatives, strict=False)


def strict(*alternatives: str) -> Cue:
    """A cue that stands for itself only with its own accents, where the sentence has any."""
    return _cue(alternatives, strict=True)


def _cue(alternatives: tuple[str, ...], *, strict: bool) -> Cue:
    whole = rf"\b(?:{'|'.join(alternatives)})(?!\w)"
    return Cue(re.compile(whole), re.compile(fold(whole)), strict)
