"""What is asked of the figures of a run, told and enforced."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import EvaluationError
from evals.gate.checking import Shortfall, shortfalls
from evals.gate.floors import read_ceiling, read_floor, read_floors
from evals.gate.limits import Limit
from evals.gate.raising import raised
from evals.metrics.records import Grouping, Summary
from evals.runs.files import write_whole


@dataclass(frozen=True)
class Gate:
    """Bounds of all questions together, and those of the file `floors` for each question set."""

    limits: tuple[Limit, ...] = ()
    floors: Path | None = None
    by_set: Mapping[str, Sequence[Limit]] = field(default_factory=dict)

    def shortfalls(self, summary: Summary) -> tuple[Shortfall, ...]:
        """What the figures miss. Raises EvaluationError where the file asks nothing of any set asked."""
        sets = summary.groups.get(Grouping.SET, {})
        if self.floors and not self.by_set.keys() & sets.keys():
            raise EvaluationError(
                f"{self.floors}: asks nothing of {', '.join(sets)}.", "Add a table for this question set."
            )
        return shortfalls(summary, self.limits, self.by_set)

    def rise(self, summary: Summary) -> None:
        """Draw the floors of the file up to these figures. Raises StorageError."""
        if self.floors:
            write_whole(self.floors, raised(self.floors.read_text(encoding="utf-8"), summary))


def open_gate(least: Sequence[str], most: Sequence[str], floors: Path | None) -> Gate:
    """The gate of these bounds ("right=0.85") and this file. Raises SettingsError, EvaluationError."""
    limits: list[Limit] = [read_floor(text) for text in least]
    limits += [read_ceiling(text) for text in most]
    return Gate(tuple(limits), floors, read_floors(floors) if floors else {})
