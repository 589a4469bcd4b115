"""The wording of guidance, kept as data in `texts.toml`."""

import tomllib
from functools import cache
from pathlib import Path

from assistant.question import Language

_FILE = Path(__file__).with_name("texts.toml")


def say(key: str, language: Language = Language.VIETNAMESE, **values: object) -> str:
    """The text with this key ("table.name") in the language, Vietnamese where it has no other.

    `values` fill its placeholders. An unknown key or a missing value raises KeyError: a programming mistake.
    """
    table, _, name = key.partition(".")
    texts = _load()
    wording = texts.get(language.value, {}).get(table, {}).get(name) or texts["vi"][table][name]
    return wording.format(**values)


@cache
def _load() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
