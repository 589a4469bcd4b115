"""The Vietnamese wording of the reports on a run, read from `texts.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("texts.toml")


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def table(name: str) -> Mapping[str, str]:
    """Every text of one table, by key."""
    return _tables()[name]


def say(key: str, **values: object) -> str:
    """The text with this key ("table.name"), its {names} filled with `values`."""
    name, _, entry = key.partition(".")
    return table(name)[entry].format(**values)
