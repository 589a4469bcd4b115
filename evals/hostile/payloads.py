"""Text that a language takes for its own: markup, SQL, query syntax, paths, templates; runs for regexes."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from evals.hostile.orders import fair_question, mark_of
from evals.hostile.requests import LONGEST, HostileRequest, question

_FILE = Path(__file__).with_name("payloads.toml")


def markup_with(mark: str) -> tuple[str, ...]:
    """All markup, each calling the function of that name, or loading from a host named after it."""
    return tuple(one.replace("{mark}", mark) for one in _content()["markup"])


def markup(kind: str, rng: Random) -> HostileRequest:
    """HTML and Markdown that would run or load something."""
    mark = mark_of(rng)
    return question(kind, _around(_payload("markup", mark, rng), rng), forbidden=(mark,))


def syntax(kind: str, section: str, rng: Random) -> HostileRequest:
    """A payload of that section, alone or in a question."""
    return question(kind, _around(_payload(section, mark_of(rng), rng), rng))


def several(kind: str, rng: Random) -> HostileRequest:
    """Payloads of all kinds in one text."""
    mark = mark_of(rng)
    sections = rng.choices(("markup", "sql", "search", "shell", "templates"), k=rng.randint(2, 12))
    text = rng.choice((" ", "\n", "; ")).join(_payload(section, mark, rng) for section in sections)
    return question(kind, text[:LONGEST], forbidden=(mark,))


def run(kind: str, rng: Random) -> HostileRequest:
    """One piece over and over, where a careless regular expression would search for ever."""
    unit = rng.choice(_content()["run_units"])
    many = (unit * LONGEST)[: rng.choice((50, 400, 1900, 3900))]
    text = rng.choice(_content()["runs"]).format(run=many)
    return question(kind, text[:LONGEST])


def _payload(section: str, mark: str, rng: Random) -> str:
    return str(rng.choice(_content()[section])).replace("{mark}", mark)


def _around(payload: str, rng: Random) -> str:
    frame: str = rng.choice(_content()["around"])
    return frame.replace("{question}", fair_question(rng)).replace("{payload}", payload)


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
