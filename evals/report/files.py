"""The files that a report leaves in the folder of its run."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from evals.outcome import Outcome
from evals.report.markdown import markdown
from evals.report.page import page
from evals.report.records import RunReport
from evals.runs.files import plain_json, write_whole


def write_report(report: RunReport, folder: Path) -> Path:
    """Write `judgements.jsonl`, `metrics.json`, `summary.md` and `report.html`; the path of the last.

    Raises StorageError.
    """
    judged = (
        plain_json({"system": system, **_judgement(outcome)}) + "\n"
        for system, outcomes in report.run.outcomes.items()
        for outcome in outcomes
    )
    write_whole(folder / "judgements.jsonl", "".join(judged))
    write_whole(folder / "metrics.json", plain_json(_figures(report), indent=1) + "\n")
    write_whole(folder / "summary.md", markdown(report))
    write_whole(folder / "report.html", page(report))
    return folder / "report.html"


def _judgement(outcome: Outcome) -> Mapping[str, object]:
    return {
        "id": outcome.question.id,
        "right": outcome.judgement.right,
        **asdict(outcome.judgement),
        "error": outcome.error,
        "violations": outcome.violations,
        "opinion": outcome.opinion,
    }


def _figures(report: RunReport) -> Mapping[str, object]:
    comparison = report.comparison
    return {
        "systems": report.summaries,
        "agreement": report.agreement,
        "against": comparison
        and {
            "run": comparison.before,
            "metrics": comparison.metrics,
            "latency": comparison.latency,
            "gained": [pair.after.question.id for pair in comparison.gained],
            "lost": [pair.after.question.id for pair in comparison.lost],
            "changed": [pair.after.question.id for pair in comparison.changed],
            "circumstances": comparison.circumstances,
        },
    }
