"""The subcommand `hoikehoach audit`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from evals.question_set import DEV_QUESTIONS, EvalQuestion, read_questions
from evals.settings import settings_with

if TYPE_CHECKING:
    from assistant.chain import Assistant
    from evals.grounding.report import AuditReport


def audit(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Tệp câu hỏi JSON Lines làm gốc; mặc định là mọi bộ câu hỏi đi kèm.", show_default=False
        ),
    ] = None,
    count: Annotated[
        int, typer.Option(min=0, help="Số câu hỏi biến đổi; 0: hỏi đúng các câu trong tệp.")
    ] = 2000,
    seed: Annotated[int, typer.Option(help="Số khởi đầu: cùng số thì cùng các câu hỏi.")] = 1,
    out: Annotated[Path | None, typer.Option(help="Thư mục lưu kết quả.", show_default=False)] = None,
) -> None:
    """Kiểm tra độc lập xem câu trả lời có nói điều gì ngoài điều khoản được trích dẫn hay không."""
    questions = read_questions(files or sorted(DEV_QUESTIONS.parent.glob("*.jsonl")))
    settings = settings_with([])
    # Imported here: whoever mistypes a file name needn't wait for the models' libraries to load.
    from assistant.chain import open_assistant
    from evals.grounding.report import save

    console = Console()
    assistant = open_assistant(settings)
    try:
        report = run_audit(questions, assistant, count, seed, console)
    finally:
        assistant.close()
    for line in report.lines():
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if out is not None:
        save(report, out)
        console.print(f"Đã lưu: {out}", soft_wrap=True)
    if not report.is_clean:
        raise typer.Exit(1)


def run_audit(
    questions: Sequence[EvalQuestion], assistant: "Assistant", count: int, seed: int, console: Console
) -> "AuditReport":
    """Ask `count` questions made from these, or exactly these where it is 0; a progress bar on `console`."""
    from evals.grounding.fuzzing import Fuzzed, fuzzed
    from evals.grounding.report import AuditReport
    from evals.grounding.running import audit_all
    from evals.grounding.slots import Slots

    asked: list[Fuzzed] = [Fuzzed(one.question, one.history, ()) for one in questions]
    if count:
        asked = list(fuzzed(questions, Slots(assistant.library, assistant.book), count, seed))
    audited = tuple(track(audit_all(asked, assistant), "Đang hỏi", total=len(asked), console=console))
    return AuditReport(audited, seed, assistant.settings.model_dump(mode="json"))
