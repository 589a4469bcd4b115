"""All that one measuring of search gave, and the tables that tell it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assistant.steps import Step
from evals.search.figures import SearchFigures
from evals.search.measuring import SystemResult
from evals.search.nearness import Nearness
from evals.search.passage_figures import PassageFigures
from evals.search.tables import (
    Table,
    ablation_table,
    benchmark_table,
    nearness_table,
    style_table,
    systems_table,
    type_table,
)
from evals.search.wording import ENGLISH, VIETNAMESE, Wording


@dataclass(frozen=True)
class SearchReport:
    """The results of each system, that of the whole search first; the figures without each step.

    `ablation` has the figures with all steps under None; it is empty where no step was left out.
    `nearness`: of the questions without an answer, too. `benchmarks`: figures by the name of each public
    benchmark, then by system.
    """

    results: tuple[SystemResult, ...]
    ablation: Mapping[Step | None, SearchFigures]
    nearness: Nearness | None = None
    benchmarks: Mapping[str, Mapping[str, PassageFigures]] = field(default_factory=dict)

    def for_terminal(self) -> tuple[Table, ...]:
        """Every table, in Vietnamese."""
        return (
            systems_table(self.results, VIETNAMESE),
            style_table(self.results, VIETNAMESE),
            type_table(self.results, VIETNAMESE),
            *self._further(VIETNAMESE),
        )

    def for_readme(self) -> tuple[Table, ...]:
        """The tables of the README, in English."""
        return (
            systems_table(self.results, ENGLISH),
            style_table(self.results, ENGLISH),
            *self._further(ENGLISH),
        )

    def _further(self, words: Wording) -> Iterator[Table]:
        if self.ablation:
            yield ablation_table(self.ablation, words)
        if self.nearness:
            yield nearness_table(self.nearness, words)
        if self.benchmarks:
            yield benchmark_table(self.benchmarks, words)
