"""Questions with their answers as a Markdown table."""

import re
from collections.abc import Iterable

from assistant.answer.records import Answer

_HEAD = ("| question | answer | sources |", "|---|---|---|")
_RULE = re.compile(r"^\|[-| ]+\|?$")


def table(answers: Iterable[tuple[str, Answer]]) -> str:
    """One row for each question: its answer, lines below each other, and where it stands."""
    rows = [f"| {_cell(question)} | {_answer(answer)} | {_sources(answer)} |" for question, answer in answers]
    return "\n".join((*_HEAD, *rows))


def _answer(answer: Answer) -> str:
    """The answer in one cell; a table in it becomes lines."""
    lines = [line.strip() for line in answer.answer.splitlines()]
    return "<br>".join(_cell(_untabled(line)) for line in lines if line and not _RULE.match(line))


def _untabled(line: str) -> str:
    if not line.startswith("|"):
        return line
    return " · ".join(part.strip() for part in line.strip("|").split("|") if part.strip())


def _sources(answer: Answer) -> str:
    return "<br>".join(_cell(f"[{one.number}] {one.label}") for one in answer.citations)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
