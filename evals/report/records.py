"""What a report tells."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.judges.agreement import Agreement
from evals.metrics.records import Comparison, Summary
from evals.runs.records import Run


@dataclass(frozen=True)
class RunReport:
    """A run with its figures. `summaries` by system, the product first.

    `comparison`: with an earlier run, where one is given. `agreement`: of the language model that judged
    beside the rules, where one did.
    """

    run: Run
    summaries: Mapping[str, Summary]
    comparison: Comparison | None = None
    agreement: Agreement | None = None
