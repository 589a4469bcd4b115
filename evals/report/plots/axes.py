"""How the axes of several plots look alike."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


def in_per_cent(axis: "Axis") -> None:
    """Shares from 0 to 1 named in quarters of a hundred."""
    axis.set_ticks(_STEPS, [f"{step * 100:.0f}\u202f%" for step in _STEPS])


def legend_above(axes: "Axes", columns: int = 1) -> None:
    """The names of what is drawn, over the plot, where they cover nothing."""
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1),
        borderaxespad=0.2,
        ncols=columns,
        handlelength=2.4,
        labelspacing=0.25,
        borderpad=0.2,
    )
