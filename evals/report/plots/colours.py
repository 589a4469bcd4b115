"""The colours of the plots: drawn in the light ones, bound to the page's variables afterwards.

Hues and lightness differ between systems so that they can be told apart by people who see no red or green;
lines also differ in mark and dash.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

INK = "#1b2733"
SOFT = "#51606f"
GRID = "#d9e0e7"


@dataclass(frozen=True)
class Look:
    """How a system is drawn. `dash`: matplotlib's line style, `mark`: its marker."""

    colour: str
    dash: str
    mark: str


_LOOKS: Sequence[Look] = (
    Look("#0b5394", "-", "o"),
    Look("#c2630a", "--", "s"),
    Look("#0a8a6d", "-.", "^"),
    Look("#8a5aa8", ":", "D"),
)

_VARIABLES = {
    INK: "--ink",
    SOFT: "--soft",
    GRID: "--line",
    **{look.colour: f"--system-{number}" for number, look in enumerate(_LOOKS, start=1)},
}
_COLOUR = re.compile("|".join(_VARIABLES))


def look_of(position: int) -> Look:
    """The look of the system at this position of a run; the product is the first."""
    return _LOOKS[position % len(_LOOKS)]


def bind(svg: str) -> str:
    """The drawing with the page's variables in place of colours, which stay where a page has no variable."""
    return _COLOUR.sub(lambda found: f"var({_VARIABLES[found[0]]}, {found[0]})", svg)
