"""Cue words: patterns written once, in the `.toml` files here, and found with and without accents."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.question.wording import Wording
from corpus.vietnamese.syllables import fold

_PART = re.compile(r"<(\w+)>")


@dataclass(frozen=True)
class Cue:
    """Patterns in small letters that mean one thing.

    `loose` ones stand for themselves however they are accented, misspellings too ("chủ tri"). `strict` ones
    respect accents where the sentence has any: short words that fold to others ("sở" and "số"). Patterns use
    no escapes in capitals, since folding makes letters small.
    """

    loose: re.Pattern[str] | None
    strict: re.Pattern[str] | None
    strict_folded: re.Pattern[str] | None

    def search(self, wording: Wording) -> re.Match[str] | None:
        """The first place where the cue stands."""
        first = [next(matches, None) for matches in self._matches(wording)]
        return min((match for match in first if match), key=lambda match: match.start(), default=None)

    def spans(self, wording: Wording) -> list[tuple[int, int]]:
        """Every place where the cue stands, [start, end)."""
        return [match.span() for matches in self._matches(wording) for match in matches]

    def _matches(self, wording: Wording) -> list[Iterator[re.Match[str]]]:
        found = [self.loose.finditer(wording.folded)] if self.loose else []
        if self.strict and self.strict_folded:
            accents = wording.accented
            found.append(
                self.strict.finditer(wording.lower)
                if accents
                else self.strict_folded.finditer(wording.folded)
            )
        return found


@cache
def read_cues(name: str) -> dict[str, Cue]:
    """The cues of `name`.toml: a table's `loose` and `strict` alternatives; `<word>` is a part of [parts].

    A part is a pattern, or a list of alternatives.
    """
    content = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    parts = {key: _either(part) for key, part in content.pop("parts", {}).items()}
    return {key: _cue(table, parts) for key, table in content.items()}


def _either(part: str | list[str]) -> str:
    return part if isinstance(part, str) else f"(?:{'|'.join(part)})"


def _cue(table: dict[str, list[str]], parts: dict[str, str]) -> Cue:
    loose, strict = (_whole(table.get(manner, []), parts) for manner in ("loose", "strict"))
    return Cue(
        loose=re.compile(fold(loose)) if loose else None,
        strict=re.compile(strict) if strict else None,
        strict_folded=re.compile(fold(strict)) if strict else None,
    )


def _whole(alternatives: list[str], parts: dict[str, str]) -> str:
    filled = [_PART.sub(lambda match: parts[match[1]], one) for one in alternatives]
    return rf"(?<!\w){_either(filled)}(?!\w)" if filled else ""
