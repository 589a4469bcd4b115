"""Where in a sheet something stands, and the error that says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import EvaluationError
from evals.sheets.columns import Column, heading


@dataclass(frozen=True)
class RowPlace:
    """A row, numbered as the spreadsheet shows it; of CSV the number of the line where it begins.

    `sheet` is None for CSV. `name`: what a question of this row is called that has no id. `headings`: as the
    file has them.
    """

    path: Path
    sheet: str | None
    number: int
    name: str = ""
    headings: Mapping[Column, str] = field(default_factory=dict)

    def __str__(self) -> str:
        where = f"line {self.number}" if self.sheet is None else f"sheet '{self.sheet}', row {self.number}"
        return f"{self.path}, {where}"

    def fault(self, column: str, what: str, mend: str) -> EvaluationError:
        """The error of one cell of the row, by the field that its column holds."""
        known = Column(column)
        return EvaluationError(
            f"{self}, column '{self.headings.get(known) or heading(known)}' ({known}): {what}.", mend
        )
