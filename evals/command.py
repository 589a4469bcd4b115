"""The subcommand `hoikehoach eval`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from evals.asking import ask_all
from evals.options import QuestionFiles
from evals.question_set import DEV_QUESTIONS, EvalQuestion, read_questions
from evals.report import closing_lines, table
from evals.run import Run, fingerprint, save
from evals.search.figures import recall
from evals.search.searching import search_all
from evals.subject import Subject, open_subject, settings_with

RESULTS = Path(__file__).parent / "results"
_NARROWEST = 130
"""Columns that the table needs; into a file or a pipe it is written that wide."""


def evaluate(
    files: QuestionFiles = None,
    overrides: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="TÊN=GIÁ_TRỊ", help="Đổi một thiết lập cho lần chấm này.", show_default=False
        ),
    ] = None,
    out: Annotated[Path, typer.Option(help="Thư mục lưu kết quả.", show_default=False)] = RESULTS,
) -> None:
    """Chấm điểm các câu trả lời trên bộ câu hỏi và lưu kết quả."""
    paths = files or [DEV_QUESTIONS]
    questions = read_questions(paths)
    settings = settings_with(overrides or [])
    console = Console()
    with open_subject(settings) as subject:
        run = run_evaluation(questions, subject, fingerprint(paths), console)
    folder = save(run, out)
    show(run, console)
    console.print(f"Đã lưu: {folder}", soft_wrap=True)


def run_evaluation(
    questions: Sequence[EvalQuestion], subject: Subject, question_files: dict[str, str], console: Console
) -> Run:
    """Ask everything, with a progress bar on `console`; then measure retrieval alone, where it can be."""
    started = datetime.now(UTC)
    asked = track(ask_all(questions, subject.ask), "Đang hỏi", total=len(questions), console=console)
    return Run(
        started=started,
        settings=subject.settings,
        index=subject.index,
        question_files=question_files,
        outcomes=tuple(asked),
        recall=recall(tuple(search_all(questions, subject.rank))) if subject.rank else {},
    )


def show(run: Run, console: Console) -> None:
    """Print the figures."""
    if not console.is_terminal:
        console = Console(file=console.file, width=_NARROWEST)
    summary = run.summary
    console.print(table(summary))
    for line in closing_lines(summary, run.outcomes, run.recall):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
