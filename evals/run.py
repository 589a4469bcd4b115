"""One evaluation with all that it depends on, and the folder in which it is kept."""

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import distributions
from pathlib import Path

from pydantic_core import to_jsonable_python

from corpus.errors import StorageError
from evals.metrics import Figures, Outcome, Share, Summary, summarise
from evals.report import markdown


@dataclass(frozen=True)
class Run:
    """What was asked of what, and what came of it.

    `settings` and `index` (the identity of the index) describe what answered, `versions` what it ran on,
    `question_files` (path to SHA-256) what was asked. `recall` by depth: the mean share of the clauses needed
    that were found; empty where retrieval wasn't measured.
    """

    started: datetime
    settings: Mapping[str, object]
    index: Mapping[str, object]
    question_files: Mapping[str, str]
    outcomes: tuple[Outcome, ...]
    recall: Mapping[int, float]

    @property
    def summary(self) -> Summary:
        """The figures."""
        return summarise(self.outcomes)


def fingerprint(paths: Sequence[Path]) -> dict[str, str]:
    """SHA-256 of each readable file by its path."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def versions() -> dict[str, str]:
    """Version of Python and of every installed package, by name."""
    packages = sorted((found.name.lower(), found.version) for found in distributions())
    return {"python": platform.python_version(), **dict(packages)}


def save(run: Run, results: Path) -> Path:
    """Write the run into a new folder of `results`, named after its start, and return that folder.

    `run.json`, `answers.jsonl` (a line for each question) and `summary.md`. Raises StorageError.
    """
    try:
        folder = _new_folder(results, f"{run.started:%Y%m%dT%H%M%SZ}")
        (folder / "run.json").write_text(_json(_record(run), indent=1), encoding="utf-8")
        answers = "".join(_json(_answer(outcome)) + "\n" for outcome in run.outcomes)
        (folder / "answers.jsonl").write_text(answers, encoding="utf-8")
        (folder / "summary.md").write_text(markdown(run.summary, run.outcomes, run.recall), encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"{results}: the run cannot be saved ({error.strerror}).", "Give another folder with --out."
        ) from error
    return folder


def _new_folder(results: Path, name: str) -> Path:
    """A second run within one second gets `-2`: no run is ever overwritten."""
    folder, time = results / name, 1
    while folder.exists():
        time += 1
        folder = results / f"{name}-{time}"
    folder.mkdir(parents=True)
    return folder


def _record(run: Run) -> dict[str, object]:
    summary = run.summary
    return {
        "started": run.started.isoformat(),
        "settings": run.settings,
        "index": run.index,
        "questions": run.question_files,
        "summary": {
            "total": _figures(summary.total),
            "by_type": {name: _figures(group) for name, group in summary.by_type.items()},
            "by_style": {name: _figures(group) for name, group in summary.by_style.items()},
            "latency_ms": asdict(summary.latency),
            "errors": summary.errors,
        },
        "recall": {str(depth): share for depth, share in run.recall.items()},
        "versions": versions(),
    }


def _figures(figures: Figures) -> dict[str, object]:
    shares = {name: _share(value) for name, value in vars(figures).items() if isinstance(value, Share)}
    return {"questions": figures.questions, **shares}


def _share(share: Share) -> dict[str, object]:
    return {"value": share.value, "hits": share.hits, "of": share.of}


def _answer(outcome: Outcome) -> dict[str, object]:
    question = outcome.question
    return {
        "id": question.id,
        "type": question.type,
        "style": question.style,
        "question": question.question,
        "history": question.history,
        "milliseconds": round(outcome.milliseconds, 2),
        "judgement": {"right": outcome.judgement.right, **asdict(outcome.judgement)},
        "answer": outcome.payload,
        "error": outcome.error,
    }


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(to_jsonable_python(value), ensure_ascii=False, indent=indent)
