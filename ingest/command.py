"""`hoikehoach ingest`: read the plans of the manifest and publish their index."""

from dataclasses import dataclass, replace
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
from ingest.references import link_plans
from ingest.report import ReadingReport, unplaced_lines
from ingest.report.writing import write_pages

STAGES = {"words": "Tách từ", "vectors": "Nhúng", "indexes": "Lập chỉ mục"}
"""What the stages of publishing are called on the progress bars."""


def ingest(
    report: Annotated[
        bool, typer.Option("--report", help="Chỉ đọc và cho biết mỗi dòng của tệp đi đâu; không lập chỉ mục.")
    ] = False,
    report_dir: Annotated[
        Path | None,
        typer.Option(
            "--report-dir", help="Thư mục đặt các trang đối chiếu; mặc định: reports trong thư mục dữ liệu."
        ),
    ] = None,
) -> None:
    """Đọc các kế hoạch trong danh mục và lập chỉ mục."""
    settings = load_settings(CorpusSettings)
    plans = read_all(settings.manifest)
    if report:
        index = write_pages(
            report_dir or settings.data_dir / "reports", [(plan.report, plan.source) for plan in plans]
        )
        lost = print_reports(plans)
        print(f"Trang đối chiếu để mở trên trình duyệt: {index}")
        if lost:
            raise typer.Exit(1)
        return
    build_index(settings, [plan.reading for plan in plans])


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


def print_reports(plans: list[ReadPlan]) -> bool:
    """Print what became of every line. Returns whether some line is nowhere."""
    lost = False
    for plan in plans:
        print(plan.report.summary())
        for note in plan.report.details():
            print(note)
        unplaced = unplaced_lines(plan.source, plan.report)
        lost = lost or bool(unplaced)
        print(f"  dòng không thuộc đúng một điều khoản: {unplaced or 'không có'}")
    return lost


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
