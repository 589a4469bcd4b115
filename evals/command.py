"""The subcommand `hoikehoach eval`."""

import signal
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from evals.evaluation import RESULTS, Evaluation, check
from evals.options import Overrides, QuestionFiles
from evals.question_set import DEV_QUESTIONS

STOPPED = 130
"""What the process ends with where it was stopped by hand."""
MISSED = 1
"""What it ends with where a figure misses what was asked of it."""


def evaluate(
    files: QuestionFiles = None,
    overrides: Overrides = None,
    url: Annotated[
        str | None,
        typer.Option(
            help="Hỏi máy chủ đang chạy ở địa chỉ này, thay vì mở chương trình tại đây.", show_default=False
        ),
    ] = None,
    key: Annotated[
        str | None,
        typer.Option(envvar="HOIKEHOACH_KEY", help="Khóa API cho máy chủ đó.", show_default=False),
    ] = None,
    with_baselines: Annotated[
        bool,
        typer.Option(
            "--with-baselines", help="Hỏi cả hai cách làm thông thường để so sánh.", show_default=False
        ),
    ] = False,
    judge: Annotated[
        bool,
        typer.Option(
            "--judge", help="Hỏi thêm ý kiến mô hình ngôn ngữ (HOIKEHOACH_LLM_URL).", show_default=False
        ),
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(metavar="LẦN_CHẤM", help="Thư mục của lần chấm trước, để so sánh.", show_default=False),
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option(
            metavar="LẦN_CHẤM",
            help="Hỏi tiếp lần chấm đã dừng; đã hỏi hết thì chỉ làm lại báo cáo.",
            show_default=False,
        ),
    ] = None,
    least: Annotated[
        list[str] | None,
        typer.Option("--min", metavar="TÊN=SỐ", help="Mức tối thiểu, như right=0.85.", show_default=False),
    ] = None,
    most: Annotated[
        list[str] | None,
        typer.Option("--max", metavar="TÊN=SỐ", help="Mức tối đa, như errors=0.", show_default=False),
    ] = None,
    floors: Annotated[
        Path | None,
        typer.Option(metavar="TỆP", help="Tệp các mức phải đạt của từng bộ câu hỏi.", show_default=False),
    ] = None,
    raise_floors: Annotated[
        bool,
        typer.Option(
            "--raise-floors", help="Nâng các mức trong tệp đó lên bằng kết quả.", show_default=False
        ),
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1, max=64, help="Số tiến trình cùng hỏi; mặc định theo số nhân.", show_default=False
        ),
    ] = None,
    out: Annotated[Path, typer.Option(help="Thư mục lưu kết quả.", show_default=False)] = RESULTS,
) -> None:
    """Chấm điểm các câu trả lời trên bộ câu hỏi; lưu kết quả và báo cáo."""
    asked = Evaluation(
        files=tuple(files or ()) or (() if resume else (DEV_QUESTIONS,)),
        overrides=tuple(overrides or ()),
        url=url,
        key=key,
        with_baselines=with_baselines,
        judge=judge,
        against=against,
        resume=resume,
        least=tuple(least or ()),
        most=tuple(most or ()),
        floors=floors,
        raise_floors=raise_floors,
        workers=workers,
        out=out,
    )
    check(asked)
    # Imported here: whoever mistypes an option needn't wait for the models' libraries to load.
    from evals.evaluating import run_evaluation

    # Whoever ends the process from outside means the same as whoever presses Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        passed = run_evaluation(asked, Console())
    except KeyboardInterrupt:
        raise typer.Exit(STOPPED) from None
    if not passed:
        raise typer.Exit(MISSED)
