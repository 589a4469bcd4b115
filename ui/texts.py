"""The Vietnamese wording of the pages, read from `texts.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("texts.toml")


@cache
def _load() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def say(key: str, **values: object) -> str:
    """The text with this key ("table.name"), its placeholders filled with `values`."""
    table, _, name = key.partition(".")
    wording: str = _load()[table][name]
    return wording.format(**values)


def words(table: str) -> dict[str, str]:
    """All texts of a table by their names, placeholders as they are."""
    return dict(_load()[table])


def gradio_words() -> dict[str, str]:
    """Gradio's own words in Vietnamese, by its keys."""
    return dict(_load()["gradio"])
