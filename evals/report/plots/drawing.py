"""A drawing by matplotlib as an `<svg>` element for a page.

Guarantees: text stays text in the reader's own font; no date, no version, no element of one drawing is
referred to by another; the width follows the page.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from evals.report.plots.colours import GRID, INK, SOFT, bind

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.typing import RcKeyType

_WIDTH = 4.9
"""Inches, of 72 units each: narrow enough for a phone, where the drawing is shrunk to the page."""

_FONT = "DejaVu Sans"
"""Comes with matplotlib, so that everything is measured alike on every machine; wider than most fonts."""

_STYLE: "dict[RcKeyType, Any]" = {
    "svg.fonttype": "none",
    "font.family": _FONT,
    "font.size": 10.5,
    "text.color": INK,
    "text.parse_math": False,
    "axes.labelcolor": SOFT,
    "axes.edgecolor": GRID,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "xtick.color": GRID,
    "ytick.color": GRID,
    "xtick.labelcolor": SOFT,
    "ytick.labelcolor": INK,
    "legend.frameon": False,
    "lines.linewidth": 2,
    "lines.markersize": 5.5,
}

_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_OWN_STYLE = re.compile(r"\s*<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL)
_SIZE = re.compile(r' width="[\d.]+pt" height="[\d.]+pt"')
_NAME = re.compile(r' id="[A-Za-z0-9.]+(?:_\d+)+"')
"""The names of matplotlib's parts, which nothing refers to and which every drawing uses again."""

_UNTURNED = re.compile(r' transform="rotate\(-0 [^)]*\)"')


class Drawing:
    """What is drawn on (`axes`); `svg` is there once the drawing is done."""

    def __init__(self, axes: "Axes") -> None:
        self.axes = axes
        self.svg = ""


@contextmanager
def drawing(key: str, height: float) -> Iterator[Drawing]:
    """A drawing of this height in inches. `key`: unique among the drawings of a page."""
    # Imported here: it takes a second, and only whoever draws should wait.
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context({**_STYLE, "svg.hashsalt": key}):
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        drawn = Drawing(figure.add_subplot())
        yield drawn
        written = io.StringIO()
        figure.savefig(written, format="svg", transparent=True, metadata={"Date": None})
    drawn.svg = _for_a_page(written.getvalue())


def _for_a_page(document: str) -> str:
    svg = document[document.index("<svg") :].strip()
    for needless in (_METADATA, _OWN_STYLE, _NAME, _UNTURNED):
        svg = needless.sub("", svg)
    svg = _SIZE.sub(' aria-hidden="true"', svg, count=1)
    return bind(svg.replace(f"'{_FONT}'", "system-ui, sans-serif"))
