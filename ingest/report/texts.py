"""The Vietnamese wording of the report's pages, read from `texts.toml`."""

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
    table, _, name = key.rpartition(".")
    wording: str = _table(table)[name]
    return wording.format(**values)


def columns_of(listing: str) -> tuple[str, ...]:
    """The names of the columns of a list."""
    return tuple(_table(f"list.{listing}")["columns"])


def _table(path: str) -> dict[str, Any]:
    table = _load()
    for part in path.split("."):
        table = table[part]
    return table
