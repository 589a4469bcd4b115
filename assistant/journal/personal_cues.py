"""The words by which personal data are known, read from `personal_data.toml`."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from corpus.vietnamese.syllables import fold


@cache
def table(name: str) -> Mapping[str, Any]:
    """One table of the file."""
    content = files(__package__).joinpath("personal_data.toml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = tomllib.loads(content)[name]
    return found


@cache
def words(path: str) -> frozenset[str]:
    """The list at `table.key`, as a set."""
    name, _, key = path.partition(".")
    return frozenset(table(name)[key])


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, their words any blanks apart."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase).replace(r"\\ ", r"\\s+") for phrase in longest_first) + ")"


def folded(text: str) -> str:
    """Lower-case and without accents, sign for sign: places in it are places in `text`, which is NFC."""
    return "".join(map(_folded_sign, text))


@lru_cache(maxsize=1 << 12)
def _folded_sign(sign: str) -> str:
    bare = fold(unicodedata.normalize("NFC", sign))
    return bare if len(bare) == 1 else sign
