"""`hoikehoach ingest`: read the plans of the manifest and publish their index."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from corpus.manifest import read_file, read_manifest
from corpus.records import PlanReading
from corpus.settings import CorpusSettings, load_settings
from ingest.containers.reading import read_text
from ingest.reading import READER_VERSION, read_plan
from ingest.report import ReadingReport, unplaced_lines

STAGES = {"words": "Tách từ", "vectors": "Nhúng", "indexes": "Lập chỉ mục"}
"""What the stages of publishing are called on the progress bars."""


def ingest(
    report: Annotated[
        bool, typer.Option("--report", help="Chỉ đọc và cho biết mỗi dòng của tệp đi đâu; không lập chỉ mục.")
    ] = False,
) -> None:
    """Đọc các kế hoạch trong danh mục và lập chỉ mục."""
    settings = load_settings(CorpusSettings)
    plans = read_all(settings.manifest)
    if report:
        print_reports(plans)
        return
    build_index(settings, [plan.reading for plan in plans])


@dataclass(frozen=True)
class ReadPlan:
    """One plan: the text of its file, what it was read into, and what became of each line."""

    source: str
    reading: PlanReading
    report: ReadingReport


def read_all(manifest: Path) -> list[ReadPlan]:
    """Read every plan of a manifest. Raises ManifestError or PlanFileError before anything is written."""
    read = []
    for plan in read_manifest(manifest):
        source = read_text(plan.source_file, read_file(plan, manifest.parent))
        read.append(ReadPlan(source, *read_plan(plan, source)))
    return read


def print_reports(plans: list[ReadPlan]) -> None:
    """Print what became of every line; a line that is nowhere ends the command with exit code 1."""
    lost = False
    for plan in plans:
        print(plan.report.summary())
        for note in plan.report.details():
            print(note)
        unplaced = unplaced_lines(plan.source, plan.report)
        lost = lost or bool(unplaced)
        print(f"  dòng không thuộc đúng một điều khoản: {unplaced or 'không có'}")
    if lost:
        raise typer.Exit(1)


def build_index(settings: CorpusSettings, readings: list[PlanReading]) -> None:
    """Publish the readings with progress bars, or say that nothing had to be done."""
    # Loading the embedding model takes seconds; an error in a plan file should not have to wait for it.
    from corpus.embedding.loading import load_embedder
    from corpus.index import publish

    console = Console(stderr=True)
    with console.status("Đang nạp mô hình nhúng…"):
        embedder = load_embedder(settings)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:
        shown: dict[str, TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in shown:
                shown[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
            bars.update(shown[stage], completed=done, total=total)

        outcome = publish(settings, embedder, readings, show, reader_version=READER_VERSION)
    if not outcome.changed:
        print(f"Chỉ mục đã đúng với {len(readings)} kế hoạch: không có gì phải làm.")
        return
    identity = outcome.identity
    print(f"Đã lập chỉ mục {identity.clause_count} điều khoản của {len(identity.plans)} kế hoạch.")
