"""The picture of a map of references: what is drawn, at which pixels of a drawing `WIDTH` pixels wide."""

from dataclasses import dataclass

WIDTH = 1136
ROW = 30
"""The least height of a row."""
BESIDE = 30
"""The least height of a row of the column beside."""
LETTERS = 14
"""The size of the letters."""
INDENT = 16


@dataclass(frozen=True)
class Tip:
    """Words shown beside what is pointed at: a heading and lines beneath it, in a box."""

    x: float
    y: float
    width: float
    height: float
    heading: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A section: its words begin at `x`, the middle of the row is `y`. `top`: of the highest rank."""

    number: int
    x: float
    y: float
    text: str
    whole: str
    href: str
    top: bool


@dataclass(frozen=True)
class Stroke:
    """A line, with its arrow head (`head`) where it leads; both as path data."""

    path: str
    head: str


@dataclass(frozen=True)
class Arc:
    """References from one row to another; `name` says so in words, `count` of them are drawn as `weight`."""

    rows: tuple[int, int]
    stroke: Stroke
    foot: tuple[float, float]
    weight: float
    href: str
    name: str
    tip: Tip


@dataclass(frozen=True)
class Beside:
    """What stands in the column beside, its words from (`x`, `y`), with a line to each of its rows."""

    kind: str
    rows: tuple[int, ...]
    x: float
    y: float
    text: str
    strokes: tuple[Stroke, ...]
    href: str
    name: str
    tip: Tip


@dataclass(frozen=True)
class Picture:
    """All that is drawn."""

    height: float
    rows: tuple[Row, ...]
    arcs: tuple[Arc, ...]
    beside: tuple[Beside, ...]
