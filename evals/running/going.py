"""A run from its beginning, or from where it was stopped, to its last answer."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from corpus.errors import EvaluationError, HoiKeHoachError
from evals.question_set import EvalQuestion
from evals.report.texts import say
from evals.running.openers import Opener, at_server, in_process
from evals.running.progress import shown
from evals.running.workers import Asked, Workers, worth_opening
from evals.runs.folder import RunFolder
from evals.runs.identity import versions
from evals.runs.records import RunHeader, Subject
from evals.settings import settings_again


def begin(
    questions: Sequence[EvalQuestion],
    files: Mapping[str, str],
    opener: Opener,
    workers: int | None,
    results: Path,
    console: Console,
) -> RunFolder:
    """Ask every question in a new folder of `results`. `files`: SHA-256 of what they were read from.

    Raises what ends a run: StorageError, UnreachableError, EvaluationError and what opening raises; and
    KeyboardInterrupt. What is answered by then is kept, and `resume` goes on from there.
    """
    count = worth_opening(len(questions), workers)
    with opener(count) as opened:
        header = RunHeader(
            started=datetime.now(UTC),
            subject=opened.subject,
            systems=opened.systems,
            question_files=files,
            versions=versions(),
            workers=count,
        )
        folder = RunFolder.create(results, header, questions)
        _ask(folder, folder.missing(), opened, console)
    return folder


def resume(folder: RunFolder, workers: int | None, console: Console, key: str | None = None) -> None:
    """Ask what the run hasn't asked yet, of the same program over the same index with the same settings.

    `key`: for the server that is asked. Raises what `begin` raises, and EvaluationError where something of
    the subject has changed.
    """
    folder.mend()
    missing = folder.missing()
    if missing:
        with _opener_of(folder, key)(worth_opening(len(missing), workers)) as opened:
            _check_same(folder.header.subject, opened.subject)
            _ask(folder, missing, opened, console)


def _opener_of(folder: RunFolder, key: str | None) -> Opener:
    subject = folder.header.subject
    if subject.url is not None:
        return at_server(subject.url, key)
    return in_process(settings_again(subject.settings), with_baselines=len(folder.header.systems) > 1)


def _check_same(kept: Subject, now: Subject) -> None:
    for name in ("index", "program", "settings"):
        if getattr(kept, name) != getattr(now, name):
            raise EvaluationError(
                f"The {name} is not the one with which the run began.",
                "Begin a new run: answers of two would be mixed.",
            )


def _ask(folder: RunFolder, missing: Sequence[Asked], workers: Workers, console: Console) -> None:
    total = len(folder.questions) * len(folder.header.systems)
    try:
        for reply in shown(
            workers.replies(missing), say("terminal.asking"), total - len(missing), total, console
        ):
            folder.append(reply)
    except (KeyboardInterrupt, HoiKeHoachError):
        console.print(say("terminal.resumable", folder=folder.path), soft_wrap=True, highlight=False)
        raise
