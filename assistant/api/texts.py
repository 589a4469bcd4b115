"""The Vietnamese wording of the API and the plan pages, read from `texts.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("texts.toml").read_text(encoding="utf-8"))


def table(name: str) -> Mapping[str, str]:
    """Every text of one table, by key."""
    return _tables()[name]


def text(path: str, **values: object) -> str:
    """The text at `table.key`, its {names} filled with `values`; whole numbers as Vietnamese writes them."""
    name, _, key = path.partition(".")
    return table(name)[key].format(**{field: _shown(value) for field, value in values.items()})


def _shown(value: object) -> str:
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)
