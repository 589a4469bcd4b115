"""A measured figure beside its limit, and the table of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Measure:
    """One figure. `limit` in the same unit; None where none was set. Lower is better where there is one."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Measured by limit: up to 1 keeps to it. None without a limit, or where that is 0."""
        return self.value / self.limit if self.limit else None


def table(measures: Sequence[Measure]) -> Table:
    """The figures for the terminal."""
    shown = Table(title="Tốc độ và kích thước")
    shown.add_column("Phép đo")
    for heading in ("Kết quả", "Mức", "Tỷ lệ"):
        shown.add_column(heading, justify="right", no_wrap=True)
    for measure in measures:
        limit = "–" if measure.limit is None else f"{measure.limit:g} {measure.unit}"
        ratio = "–" if measure.ratio is None else f"{measure.ratio:.2f}"
        shown.add_row(measure.name, f"{measure.value:,.1f} {measure.unit}", limit, ratio)
    return shown
