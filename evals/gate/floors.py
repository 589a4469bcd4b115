"""Floors and ceilings as written: `right=0.85` on the command line, a table for each question set in TOML."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from corpus.errors import EvaluationError, SettingsError
from evals.gate.limits import KEPT_LOW, Ceiling, Figure, Floor, Limit
from evals.metrics.metric import Metric, Quantile

FLOORS = Path(__file__).parents[1] / "floors.toml"
"""The floors of the question sets that come with the project."""

_FLOORED = tuple(metric for metric in Metric if metric not in KEPT_LOW)
_BY_NAME: Mapping[str, Figure] = {figure.value: figure for figure in (*_FLOORED, *KEPT_LOW)}


def read_floor(text: str) -> Floor:
    """The floor in "right=0.85". Raises SettingsError naming what is wrong, and the names that there are."""
    figure, number = _parted("--min", text, _FLOORED, elsewhere="--max")
    return Floor(Metric(figure), number)


def read_ceiling(text: str) -> Ceiling:
    """The ceiling in "errors=0" or "latency_p95=2000", in milliseconds. Raises SettingsError likewise."""
    return Ceiling(*_parted("--max", text, KEPT_LOW, elsewhere="--min"))


def read_floors(path: Path) -> Mapping[str, tuple[Limit, ...]]:
    """What the file asks of each question set. Raises EvaluationError naming the table and key at fault."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read ({error}).", "Give a file of floors.") from error
    return parse_floors(text, str(path))


def parse_floors(text: str, name: str) -> Mapping[str, tuple[Limit, ...]]:
    """What the text of the file called `name` asks of each question set. Raises EvaluationError likewise."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise EvaluationError(f"{name}: not TOML ({error}).", "Correct that line.") from error
    if not tables:
        raise EvaluationError(f"{name}: no floor.", "Write a table such as [dev] with right = 0.85.")
    return {table: _limits(f"{name}, [{table}]", entries) for table, entries in tables.items()}


def _limits(place: str, entries: object) -> tuple[Limit, ...]:
    if not isinstance(entries, dict) or not entries:
        raise EvaluationError(f"{place}: not a table of floors.", "Write right = 0.85 under its name.")
    return tuple(_limit(f"{place}, {key}", key, value) for key, value in entries.items())


def _limit(place: str, key: str, value: object) -> Limit:
    figure = _BY_NAME.get(key)
    if figure is None:
        raise EvaluationError(f"{place}: no such figure.", f"Use one of {', '.join(_BY_NAME)}.")
    if isinstance(value, bool) or not isinstance(value, int | float) or not _can_be(figure, value):
        raise EvaluationError(f"{place}: {value!r} can't be its bound.", _range(figure))
    if isinstance(figure, Metric) and figure not in KEPT_LOW:
        return Floor(figure, float(value))
    return Ceiling(figure, float(value))


def _parted(option: str, text: str, known: tuple[Figure, ...], *, elsewhere: str) -> tuple[Figure, float]:
    name, separator, number = (part.strip() for part in text.partition("="))
    figure = _BY_NAME.get(name)
    if not separator:
        raise SettingsError(f"{option} {text}: not of the form name=number.", _example(known))
    if figure is not None and figure not in known:
        raise SettingsError(f"{option} {text}: {name} goes the other way.", f"Give it to {elsewhere}.")
    if figure is None:
        raise SettingsError(f"{option} {text}: no figure is called “{name}”.", _example(known))
    try:
        value = float(number)
    except ValueError:
        value = math.nan
    if not _can_be(figure, value):
        raise SettingsError(f"{option} {text}: “{number}” can't be its bound.", _range(figure))
    return figure, value


def _can_be(figure: Figure, value: float) -> bool:
    return math.isfinite(value) and value >= 0 and (isinstance(figure, Quantile) or value <= 1)


def _range(figure: Figure) -> str:
    if isinstance(figure, Quantile):
        return "Write a number of milliseconds, such as 2000."
    return "Write a number between 0 and 1, such as 0.85."


def _example(known: tuple[Figure, ...]) -> str:
    return f"Write name=number with one of {', '.join(known)}."
