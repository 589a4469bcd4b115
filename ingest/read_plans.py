"""The plans of a manifest read together: each with its text, and what became of every line of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from corpus.errors import ManifestError
from corpus.manifest import read_file, read_manifest
from corpus.records import PlanReading
from ingest.containers.reading import read_text
from ingest.reading import read_plan
from ingest.references import link_plans
from ingest.report import ReadingReport


@dataclass(frozen=True)
class ReadPlan:
    """One plan: the text of its file, and what became of each line of it."""

    source: str
    report: ReadingReport

    @property
    def reading(self) -> PlanReading:
        """What it was read into."""
        return self.report.reading


def read_all(manifest: Path) -> list[ReadPlan]:
    """Read every plan of a manifest, then resolve what they say of each other.

    Raises ManifestError or PlanFileError before anything is written.
    """
    plans = read_manifest(manifest)
    sources = [read_text(plan.source_file, read_file(plan, manifest.parent)) for plan in plans]
    reports = [read_plan(plan, source)[1] for plan, source in zip(plans, sources, strict=True)]
    linked = link_plans([report.reading for report in reports])
    return [
        ReadPlan(source, replace(report, reading=reading))
        for source, report, reading in zip(sources, reports, linked, strict=True)
    ]


def read_alone(manifest: Path, plan_id: str) -> PlanReading:
    """One plan of a manifest, without what other plans are named in it.

    Raises ManifestError, also where there is none of that id, or PlanFileError.
    """
    plan = next((plan for plan in read_manifest(manifest) if plan.plan_id == plan_id), None)
    if plan is None:
        raise ManifestError(f"{manifest}: has no plan {plan_id}.", "Give one of its plan_ids.")
    return read_plan(plan, read_text(plan.source_file, read_file(plan, manifest.parent)))[0]
