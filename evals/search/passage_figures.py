"""The figures of passage benchmarks, and what others published for them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PUBLISHED = Path(__file__).with_name("published.toml")


@dataclass(frozen=True)
class PassageFigures:
    """Over all queries: the share whose first passage is right, whose first ten hold one, and the mean of the
    reciprocal of the right one's place, from 1, among these ten (0 where none is)."""

    first: float
    recall: float
    reciprocal_rank: float


def figures_of(places: Sequence[int | None]) -> PassageFigures:
    """The figures of at least one query, by the place, from 0, of the right passage among the first ten."""
    found = [place for place in places if place is not None]
    count = len(places)
    return PassageFigures(
        first=sum(place == 0 for place in found) / count,
        recall=len(found) / count,
        reciprocal_rank=sum(1 / (place + 1) for place in found) / count,
    )


def published(benchmark: str) -> dict[str, PassageFigures]:
    """What others published for a benchmark, by system; nothing for one that isn't known here."""
    tables = tomllib.loads(PUBLISHED.read_text(encoding="utf-8"))
    return {name: PassageFigures(*figures) for name, figures in tables.get(benchmark, {}).items()}
