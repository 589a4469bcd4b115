"""How one plan was read, and what changes against a former reading of it: pages, and figures as JSON."""

import json
from dataclasses import asdict
from pathlib import Path

from corpus.collection.changes import changes_between
from corpus.records import PlanReading
from ingest.read_plans import ReadPlan
from ingest.report import unplaced_lines
from ingest.report.links import Pages
from ingest.report.page import plan_page
from ingest.report.writing import write_pages


def preview_json(plan: ReadPlan, former: PlanReading | None, folder: Path) -> str:
    """Write the report of one plan into the folder; one JSON object with its figures and the changes.

    Raises StorageError.
    """
    write_pages(folder, [(plan.report, plan.source)])
    page = plan_page(plan.report, plan.source, Pages(frozenset()))
    changes = changes_between(former, plan.reading) if former is not None else None
    told = {
        "groups": [asdict(group) for group in page.groups],
        "looks": page.looks,
        "lost": len(unplaced_lines(plan.source, plan.report)),
        "clauses": len(plan.reading.clauses),
        "page": page.file_name,
        "changes": asdict(changes) if changes else None,
    }
    return json.dumps(told, ensure_ascii=False)
