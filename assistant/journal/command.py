"""`hoikehoach journal`: list and delete the questions that are kept."""

from typing import Annotated

import typer

from assistant.answer.texts import say
from assistant.journal.journal import opened_journal
from assistant.journal.records import KeptQuestion, Sought
from assistant.settings import AssistantSettings
from corpus.settings import load_settings

journal = typer.Typer(help="Xem và xóa các câu hỏi đã lưu.", no_args_is_help=True)


@journal.command("list")
def list_questions(
    unanswered: Annotated[bool, typer.Option("--unanswered", help="chỉ câu chưa trả lời được")] = False,
    disliked: Annotated[bool, typer.Option("--disliked", help="chỉ câu bị chê")] = False,
    text: Annotated[str, typer.Option(help="chỉ câu có những từ này, có dấu hay không dấu")] = "",
    limit: Annotated[int, typer.Option(min=1, max=1000, help="số câu in ra")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="bỏ qua bao nhiêu câu mới nhất")] = 0,
) -> None:
    """Liệt kê các câu hỏi đã lưu, mới nhất trước."""
    with opened_journal(load_settings(AssistantSettings)) as opened:
        page = opened.find(Sought(unanswered=unanswered, disliked=disliked, text=text), limit, offset)
    for kept in page.rows:
        typer.echo(_row(kept))
    typer.echo(say("journal.total", shown=len(page.rows), total=page.total))


@journal.command("delete")
def delete(id: Annotated[str, typer.Argument(help="mã của câu trả lời")]) -> None:
    """Xóa một câu hỏi cùng câu trả lời, ý kiến và nhận xét."""
    with opened_journal(load_settings(AssistantSettings)) as opened:
        done = opened.delete(id)
    typer.echo(say("journal.deleted" if done else "journal.unknown", id=id), err=not done)
    if not done:
        raise typer.Exit(1)


@journal.command("expire")
def expire() -> None:
    """Xóa ngay các câu hỏi quá hạn lưu (HOIKEHOACH_KEEP_DAYS)."""
    with opened_journal(load_settings(AssistantSettings)) as opened:
        count = opened.expire()
    typer.echo(say("journal.expired", count=count))


def _row(kept: KeptQuestion) -> str:
    question = " ".join(kept.question.split())
    at = f"{kept.asked_at:%d/%m/%Y %H:%M} UTC"
    return say("journal.row", id=kept.id, at=at, status=kept.status, question=question)
