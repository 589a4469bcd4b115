"""The folder in which a run is kept while it goes on, so that it can be stopped and resumed.

Guarantees: whatever ends a run, a kill or a full disk too, its folder opens again with every answer that was
written whole; no run overwrites another.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter

from evals.question_set import EvalQuestion
from evals.runs.files import (
    append_line,
    cut_short,
    plain_json,
    read_lines,
    read_record,
    write_whole,
    writing,
)
from evals.runs.records import RunHeader
from evals.runs.reply import Reply

_HEADER = TypeAdapter(RunHeader)
_QUESTION = TypeAdapter(EvalQuestion)
_REPLY = TypeAdapter(Reply)


class RunFolder:
    """One run on disk: `run.json`, `questions.jsonl`, and `answers.jsonl` that grows."""

    def __init__(self, path: Path, header: RunHeader, questions: tuple[EvalQuestion, ...]) -> None:
        self.path = path
        self.header = header
        self.questions = questions

    @property
    def _answers(self) -> Path:
        return self.path / "answers.jsonl"

    @classmethod
    def create(cls, results: Path, header: RunHeader, questions: Sequence[EvalQuestion]) -> Self:
        """A new folder of `results`, named after the run's start. Raises StorageError."""
        with writing(results):
            path = _new_folder(results, header.started)
            (path / "questions.jsonl").write_text(_lines(questions), encoding="utf-8")
            (path / "answers.jsonl").touch()
            # Last: a folder with this file is a run.
            write_whole(path / "run.json", plain_json(header, indent=1) + "\n")
        return cls(path, header, tuple(questions))

    @classmethod
    def open(cls, path: Path) -> Self:
        """The run that is kept in this folder. Raises EvaluationError where there is none or it is broken."""
        header = read_record(_HEADER, path / "run.json")
        return cls(path, header, tuple(read_lines(_QUESTION, path / "questions.jsonl")))

    def replies(self) -> tuple[Reply, ...]:
        """The answers so far, in the order in which they came; of a question answered twice the first.

        A line that was cut off while it was written counts as not there. Raises EvaluationError.
        """
        found: dict[tuple[str, str], Reply] = {}
        for reply in read_lines(_REPLY, self._answers):
            found.setdefault(reply.key, reply)
        return tuple(found.values())

    def append(self, reply: Reply) -> None:
        """Write one more reply. Raises StorageError."""
        append_line(self._answers, reply)

    def mend(self) -> None:
        """Drop a line that was cut off while it was written, so that more can be appended."""
        cut_short(self._answers)

    def missing(self) -> list[tuple[str, EvalQuestion]]:
        """What is still to be asked: the system's name and the question, systems side by side."""
        there = {reply.key for reply in self.replies()}
        return [
            (system, question)
            for question in self.questions
            for system in self.header.systems
            if (system, question.id) not in there
        ]


def _new_folder(results: Path, started: datetime) -> Path:
    name, time = f"{started:%Y%m%dT%H%M%SZ}", 1
    while True:
        path = results / (name if time == 1 else f"{name}-{time}")
        try:
            path.mkdir(parents=True)
        except FileExistsError:
            time += 1
        else:
            return path


def _lines(records: Iterable[object]) -> str:
    return "".join(f"{plain_json(record)}\n" for record in records)
