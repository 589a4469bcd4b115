"""The subcommand `ask`."""

import json
from typing import Annotated

import typer

from assistant.answer.records import Answer
from assistant.answer.texts import say
from assistant.settings import AssistantSettings
from corpus.settings import load_settings


def ask(
    question: Annotated[str, typer.Argument(help="câu hỏi, đặt trong ngoặc kép")],
    plan: Annotated[list[str] | None, typer.Option(help="chỉ hỏi trong kế hoạch này (plan_id)")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="in câu trả lời dạng JSON")] = False,
) -> None:
    """Hỏi một câu và in câu trả lời cùng trích dẫn."""
    # Importing the chain loads LangChain and the index, which `--help` should not wait for.
    from assistant.chain import open_assistant

    assistant = open_assistant(load_settings(AssistantSettings))
    try:
        answer = assistant.ask(question, plans=plan or ())
    finally:
        assistant.close()
    typer.echo(json.dumps(answer.as_dict(), ensure_ascii=False, indent=1) if as_json else printed(answer))


def printed(answer: Answer) -> str:
    """The answer, its citations and notes as readable text."""
    lines = [answer.answer]
    if answer.citations:
        lines += ["", say("command.sources")]
    for citation in answer.citations:
        lines += [f"[{citation.number}] {citation.plan}, {citation.label}", f"    {citation.text}"]
    if answer.notes:
        lines += ["", say("command.notes"), *(f"- {note}" for note in answer.notes)]
    return "\n".join(lines)
