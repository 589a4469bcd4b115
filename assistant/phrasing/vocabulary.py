"""The words that the check of a model's sentences goes by, from `words.toml`."""

import tomllib
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from corpus.vietnamese.syllables import syllables

_FILE = Path(__file__).with_name("words.toml")


@cache
def words(name: str) -> frozenset[str]:
    """The syllables of one list: "joining", "negating" or "counting"."""
    return frozenset(syllables(_read()[name]))


@cache
def ranking() -> tuple[tuple[str, ...], ...]:
    """The phrases that rank ("cao hơn"), each as its syllables."""
    return tuple(tuple(syllables(phrase)) for phrase in _read()["ranking"])


@cache
def bounds() -> tuple[tuple[str, str], ...]:
    """(words, what they make of the figure behind them) pairs, longer words first."""
    pairs = [(one, bound) for bound, phrases in _read()["bounds"].items() for one in phrases]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def roles_in(said: Sequence[str]) -> Collection[str]:
    """What the syllables say that an agency does; monitoring that is led is monitoring."""
    found = [role for role, phrases in _roles() if any(contains(said, phrase) for phrase in phrases)]
    return found[:1] if "monitor" in found else found


def contains(whole: Sequence[object], part: Sequence[object]) -> bool:
    """Whether `part` stands in `whole`, unbroken."""
    size = len(part)
    return any(tuple(whole[at : at + size]) == tuple(part) for at in range(len(whole) - size + 1))


@cache
def _roles() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (role, tuple(tuple(syllables(phrase)) for phrase in phrases))
        for role, phrases in _read()["roles"].items()
    )


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
