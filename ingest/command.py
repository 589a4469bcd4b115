"""`hoikehoach ingest`: read the plans of the manifest and publish their index."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.collection.place import manifest_in_use
from corpus.errors import ManifestError
from corpus.records import PlanReading
from corpus.settings import CorpusSettings, load_settings
from ingest.preview import preview_json
from ingest.progress import BarProgress, JsonProgress, Progress
from ingest.read_plans import ReadPlan, read_all, read_alone
from ingest.reading import READER_VERSION
from ingest.report import unplaced_lines
from ingest.report.writing import write_pages


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
    manifest: Annotated[Path | None, typer.Option(help="Danh mục kế hoạch (plans.toml).")] = None,
    only: Annotated[str | None, typer.Option(help="Chỉ lập trang đối chiếu của kế hoạch này.")] = None,
    against: Annotated[
        Path | None, typer.Option(help="Danh mục có bản trước của kế hoạch ấy, để nêu thay đổi.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON, cho chương trình.")] = False,
) -> None:
    """Đọc các kế hoạch trong danh mục và lập chỉ mục."""
    settings = load_settings(CorpusSettings)
    path = manifest or manifest_in_use(settings)
    plans = read_all(path)
    folder = report_dir or settings.data_dir / "reports"
    if report and only is not None:
        former = read_alone(against, only) if against else None
        print(preview_json(_one(plans, only), former, folder))
    elif report:
        _write_reports(plans, folder)
    else:
        build_index(settings, [plan.reading for plan in plans], JsonProgress() if as_json else BarProgress())


def _one(plans: list[ReadPlan], plan_id: str) -> ReadPlan:
    found = next((plan for plan in plans if plan.reading.plan.plan_id == plan_id), None)
    if found is None:
        raise ManifestError(f"The manifest has no plan {plan_id}.", "Give one of its plan_ids.")
    return found


def _write_reports(plans: list[ReadPlan], folder: Path) -> None:
    index = write_pages(folder, [(plan.report, plan.source) for plan in plans])
    lost = print_reports(plans)
    print(f"Trang đối chiếu để mở trên trình duyệt: {index}")
    if lost:
        raise typer.Exit(1)


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


def build_index(settings: CorpusSettings, readings: list[PlanReading], shown: Progress) -> None:
    """Publish the readings, with their progress as it is to be shown."""
    # Loading the embedding model takes seconds; an error in a plan file should not have to wait for it.
    from corpus.embedding.loading import load_embedder
    from corpus.index import publish

    with shown.opening():
        embedder = load_embedder(settings)
    with shown.building() as show:
        outcome = publish(settings, embedder, readings, show, reader_version=READER_VERSION)
    shown.tell(outcome)
