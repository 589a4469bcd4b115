"""A run as its folder tells it: `run.json`, `answers.jsonl`, `metrics.json` of `hoikehoach eval`.

Guarantees: a folder that isn't a run, or a broken one, is none; a file that is being written is no error.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from ui.officers.runs.records import Against, Figures, Run

_Shape = TypeVar("_Shape")


@dataclass(frozen=True)
class _Header:
    started: datetime
    systems: tuple[str, ...]
    question_files: Mapping[str, str]


@dataclass(frozen=True)
class _Estimate:
    value: float | None
    of: int


@dataclass(frozen=True)
class _Counted:
    questions: int
    metrics: Mapping[str, _Estimate]
    violations: int | None
    errors: int


@dataclass(frozen=True)
class _System:
    total: _Counted
    groups: Mapping[str, Mapping[str, _Counted]]


@dataclass(frozen=True)
class _Compared:
    run: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True)
class _Metrics:
    systems: Mapping[str, _System]
    against: _Compared | None = None


_HEADER = TypeAdapter(_Header)
_METRICS = TypeAdapter(_Metrics)


def read_run(folder: Path) -> Run | None:
    """The run of this folder, as far as it has come; None where there is none."""
    header = read_json(_HEADER, folder / "run.json")
    if header is None:
        return None
    run = Run(
        folder=folder,
        started=header.started,
        set_names=tuple(Path(name).stem for name in header.question_files),
        asked=_lines(folder / "questions.jsonl") * len(header.systems),
        answered=_lines(folder / "answers.jsonl"),
    )
    metrics = read_json(_METRICS, folder / "metrics.json")
    return run if metrics is None or not metrics.systems else _with_figures(run, metrics)


def read_json(shape: TypeAdapter[_Shape], path: Path) -> _Shape | None:
    """What the file of JSON holds; None where it is missing, or not of that shape."""
    try:
        return shape.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def _with_figures(run: Run, metrics: _Metrics) -> Run:
    product = next(iter(metrics.systems.values()))
    compared = metrics.against
    return replace(
        run,
        figures=_figures(product.total),
        sets={name: _figures(counted) for name, counted in product.groups.get("set", {}).items()},
        against=Against(compared.run, len(compared.gained), len(compared.lost), len(compared.changed))
        if compared
        else None,
    )


def _figures(counted: _Counted) -> Figures:
    nothing = _Estimate(None, 0)
    refusals = counted.metrics.get("refusal_recall", nothing)
    return Figures(
        questions=counted.questions,
        right=counted.metrics.get("right", nothing).value,
        unanswerable=refusals.of,
        refused=round((refusals.value or 0) * refusals.of),
        violations=counted.violations,
        errors=counted.errors,
    )


def _lines(path: Path) -> int:
    """How many lines of it are whole; 0 where there is no such file."""
    try:
        return path.read_bytes().count(b"\n")
    except OSError:
        return 0
