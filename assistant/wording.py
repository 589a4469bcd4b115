"""Wording kept as data: a TOML file with a table for each language, in each its tables of texts."""

import tomllib
from functools import cached_property
from pathlib import Path

from assistant.question import Language


class Wording:
    """The texts of one file, read when the first is asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def say(self, key: str, language: Language = Language.VIETNAMESE, **values: object) -> str:
        """The text with this key ("table.name") in the language, Vietnamese where it has no other.

        `values` fill its placeholders. An unknown key or a missing value raises KeyError: a programming
        mistake.
        """
        table, _, name = key.partition(".")
        wording = self._of(language, table).get(name) or self._texts["vi"][table][name]
        return wording.format(**values)

    def has(self, key: str, language: Language) -> bool:
        """Whether there is a text with this key in the very language."""
        table, _, name = key.partition(".")
        return name in self._of(language, table)

    def _of(self, language: Language, table: str) -> dict[str, str]:
        return self._texts.get(language.value, {}).get(table, {})

    @cached_property
    def _texts(self) -> dict[str, dict[str, dict[str, str]]]:
        return tomllib.loads(self._file.read_text(encoding="utf-8"))
