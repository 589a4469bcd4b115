"""The subcommand `hoikehoach eval-search`."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from assistant.steps import Step
from evals.options import Overrides, QuestionFiles
from evals.question_set import DEV_QUESTIONS, read_questions
from evals.search.measuring import QuestionSet, ablate, measure, read_sets
from evals.search.passages import Ranker
from evals.search.readme import check_section, write_section
from evals.search.rendering import grid, markdown
from evals.search.report import SearchReport
from evals.search.tables import Table
from evals.settings import settings_with
from evals.wide_console import wide

if TYPE_CHECKING:
    from evals.search.workbench import Workbench

_NARROWEST = 150
"""Columns that the tables need."""


def eval_search(
    files: QuestionFiles = None,
    overrides: Overrides = None,
    baselines: Annotated[
        bool, typer.Option(help="Đo cả hai cách tìm thông thường để so sánh.", show_default=False)
    ] = True,
    ablation: Annotated[
        bool, typer.Option(help="Đo cả khi bỏ từng bước tìm kiếm.", show_default=False)
    ] = True,
    benchmark: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="THƯ_MỤC",
            help="Đo cả trên một bộ đo công khai (corpus.jsonl, queries.jsonl).",
            show_default=False,
        ),
    ] = None,
    write_readme: Annotated[
        Path | None,
        typer.Option(
            metavar="TỆP", help="Ghi các bảng (tiếng Anh) vào giữa hai dấu của tệp này.", show_default=False
        ),
    ] = None,
) -> None:
    """Đo phần tìm kiếm: điều khoản cần tìm đứng thứ mấy, bỏ từng bước thì sao, các cách tìm khác thế nào."""
    sets = read_sets(files or [DEV_QUESTIONS])
    if write_readme:
        check_section(write_readme)
    # Imported here: whoever mistypes a file name needn't wait for the models' libraries to load.
    from evals.search.nearness import nearness
    from evals.search.workbench import open_workbench

    console = Console()
    with open_workbench(settings_with(overrides or [])) as workbench:
        report = measure_all(workbench, sets, console, baselines=baselines, ablation=ablation)
        told = nearness(workbench.assistant(), read_questions(files or [DEV_QUESTIONS]))
        public = {folder.name: workbench.benchmark(folder) for folder in benchmark or ()}
        report = replace(report, nearness=told, benchmarks=public)
    _show(report.for_terminal(), console)
    if write_readme:
        write_section(write_readme, markdown(report.for_readme()))
        console.print(f"Đã ghi: {write_readme}", soft_wrap=True)


def measure_all(
    workbench: "Workbench", sets: Sequence[QuestionSet], console: Console, *, baselines: bool, ablation: bool
) -> SearchReport:
    """Measure the search, the systems to compare with, and each step; with progress bars on `console`."""
    with workbench.baselines() if baselines else nullcontext(()) as others:
        systems = (workbench.whole(), *others)
        progress = track(systems, "Đang tìm", console=console)
        results = tuple(measure(system, sets) for system in progress)
    steps = [step for step in Step if ablation and step not in workbench.settings.without]
    if not steps:
        return SearchReport(results, {})
    rankers: dict[Step | None, Ranker] = {None: workbench.whole().rank}
    rankers.update((step, workbench.without(step)) for step in steps)
    questions = [question for one in sets for question in one.questions]
    return SearchReport(results, ablate(rankers, track(questions, "Đang bỏ từng bước", console=console)))


def _show(tables: Iterable[Table], console: Console) -> None:
    console = wide(console, _NARROWEST)
    for table in tables:
        console.print(grid(table))
