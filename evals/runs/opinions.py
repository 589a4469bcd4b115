"""The opinions of a language model as judge, kept beside the answers of a run."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from evals.outcome import Opinion
from evals.runs.files import append_line, cut_short, read_lines
from evals.runs.folder import RunFolder


@dataclass(frozen=True)
class _Line:
    question: str
    opinion: Opinion


_LINE = TypeAdapter(_Line)


class Opinions:
    """The file `opinions.jsonl` of a run, which is there once a judge was asked."""

    def __init__(self, folder: RunFolder) -> None:
        self._path = folder.path / "opinions.jsonl"

    def known(self) -> dict[str, Opinion]:
        """The opinions so far, by question. Raises EvaluationError."""
        if not self._path.exists():
            return {}
        return {line.question: line.opinion for line in read_lines(_LINE, self._path)}

    def mend(self) -> None:
        """Drop a line that was cut off."""
        if self._path.exists():
            cut_short(self._path)

    def add(self, question: str, opinion: Opinion) -> None:
        """Keep one more. Raises StorageError."""
        append_line(self._path, _Line(question, opinion))
