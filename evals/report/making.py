"""From the folder of a run to its report."""

from evals.judges.agreement import Agreement, agreement
from evals.metrics.comparing import compare
from evals.metrics.summarising import summarise
from evals.report.records import RunReport
from evals.runs.folder import RunFolder
from evals.runs.loading import load
from evals.runs.records import Run


def make(folder: RunFolder, against: RunFolder | None = None) -> RunReport:
    """The figures of the run as far as it has come, compared with an earlier one where it is given.

    Raises EvaluationError where a folder is broken.
    """
    run = load(folder)
    provinces = run.header.subject.plans
    return RunReport(
        run=run,
        summaries={name: summarise(outcomes, provinces) for name, outcomes in run.outcomes.items()},
        comparison=compare(load(against), run) if against else None,
        agreement=_agreement(run),
    )


def _agreement(run: Run) -> Agreement | None:
    """None where no judge was asked; an answer without an opinion is one that it failed at."""
    product = run.outcomes[run.header.systems[0]]
    if not any(outcome.opinion for outcome in product):
        return None
    failed = sum(outcome.opinion is None and outcome.payload is not None for outcome in product)
    return agreement(product, failed)
