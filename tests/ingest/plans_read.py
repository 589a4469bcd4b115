"""The plans of the corpus, each read once for all tests."""

from functools import cache

from corpus.manifest import read_file, read_manifest
from corpus.records import PlanReading
from corpus.settings import CorpusSettings
from ingest.containers.reading import read_text
from ingest.reading import read_plan
from ingest.report import ReadingReport


@cache
def read_corpus() -> dict[str, tuple[PlanReading, ReadingReport, str]]:
    """Plan id → reading, report, published text."""
    manifest = CorpusSettings().manifest
    found = {}
    for plan in read_manifest(manifest):
        source = read_text(plan.source_file, read_file(plan, manifest.parent))
        found[plan.plan_id] = (*read_plan(plan, source), source)
    return found


def reading_of(plan_id: str) -> PlanReading:
    """The reading of one plan of the corpus."""
    return read_corpus()[plan_id][0]
