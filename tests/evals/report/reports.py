"""Reports on small runs."""

from collections.abc import Mapping

from evals.judges.agreement import Agreement
from evals.metrics.comparing import compare
from evals.metrics.summarising import summarise
from evals.outcome import Outcome
from evals.report.records import RunReport
from evals.runs.records import Run
from evals.systems import WHOLE
from tests.evals.metrics.factories import PROVINCES, make_run
from tests.evals.runs.factories import make_header


def make_report(
    *outcomes: Outcome,
    others: Mapping[str, tuple[Outcome, ...]] | None = None,
    questions: int | None = None,
    before: Run | None = None,
    agreement: Agreement | None = None,
) -> RunReport:
    """The report of a run `run`; `others`: outcomes of further systems, `before`: an earlier run."""
    of_systems = {WHOLE: outcomes, **(others or {})}
    asked = len(outcomes) if questions is None else questions
    run = Run("run", make_header(systems=tuple(of_systems)), asked, of_systems)
    return RunReport(
        run,
        {name: summarise(found, PROVINCES) for name, found in of_systems.items()},
        comparison=compare(before, run) if before else None,
        agreement=agreement,
    )


def make_earlier(*outcomes: Outcome, **header) -> Run:
    return make_run(*outcomes, name="earlier", **header)
