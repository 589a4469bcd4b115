"""The head of the page: what was asked of what, and whether all of it was."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from assistant.settings import AssistantSettings
from evals.report.numerals import count
from evals.report.page.records import Fact, Head, Row
from evals.report.records import RunReport
from evals.report.texts import say, table
from evals.runs.records import Subject

_SHORT = 12
"""So many characters of a SHA-256 tell files apart."""

_FIRST = ("generation", "built_at", "clause_count", "model")
"""What of an index's identity is seen first."""


def head_of(report: RunReport) -> Head:
    """What the page says before any figure."""
    header = report.run.header
    return Head(
        name=report.run.name,
        warnings=(*_missing(report), *_errors(report)),
        facts=tuple(_facts(report)),
        settings=_changed_settings(header.subject.settings),
        settings_known=bool(header.subject.settings),
        index=tuple(_index(header.subject, first=False)),
        plans=_plans(header.subject),
        files=tuple(Fact(name, digest[:_SHORT]) for name, digest in header.question_files.items()),
        versions=tuple(Fact(name, version) for name, version in header.versions.items()),
    )


def _missing(report: RunReport) -> Iterator[str]:
    run = report.run
    done = {system: len(run.outcomes.get(system, ())) for system in run.header.systems}
    missing = [
        say(
            "page.missing_questions",
            system=system,
            missing=count(run.questions - asked),
            questions=count(run.questions),
        )
        for system, asked in done.items()
        if asked < run.questions
    ]
    if missing:
        yield say("page.unfinished", systems="; ".join(missing))


def _errors(report: RunReport) -> Iterator[str]:
    for system, summary in report.summaries.items():
        if summary.total.errors:
            yield say("page.failed", system=system, errors=count(summary.total.errors))


def _facts(report: RunReport) -> Iterator[Fact]:
    run, header = report.run, report.run.header
    yield Fact(say("page.started"), moment(header.started))
    yield Fact(say("page.subject"), header.subject.url or say("page.in_process"))
    yield Fact(say("page.questions"), count(run.questions))
    if len(header.systems) > 1:
        yield Fact(say("page.beside"), ", ".join(header.systems[1:]))
    yield Fact(say("page.workers"), count(header.workers))
    if header.subject.program:
        yield Fact(say("page.program"), header.subject.program[:_SHORT])
    yield from _index(header.subject, first=True)


def _index(subject: Subject, *, first: bool) -> Iterator[Fact]:
    """What is known of the index: what tells one from another, or the rest."""
    names = table("page")
    for key, value in subject.index.items():
        if isinstance(value, str | int | float) and (key in _FIRST) is first:
            yield Fact(names.get(f"index_{key}", key), _told(value))


def _told(value: str | float) -> str:
    """Moments as people write them, numbers with points; a version that is written as text stays as it is."""
    if isinstance(value, int):
        return count(value)
    if not isinstance(value, str) or "T" not in value:
        return str(value)
    try:
        return moment(datetime.fromisoformat(value))
    except ValueError:
        return value


def moment(when: datetime) -> str:
    """A moment in Vietnamese order, in UTC."""
    return when.astimezone(UTC).strftime("%d/%m/%Y %H:%M UTC")


def _changed_settings(settings: Mapping[str, object]) -> tuple[Row, ...]:
    """Those that differ from what they are by default: name, value, default."""
    defaults = AssistantSettings.model_construct().model_dump(mode="json")
    return tuple(
        (name, _written(value), _written(defaults.get(name)))
        for name, value in settings.items()
        if value != defaults.get(name)
    )


def _written(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or say("page.nothing")
    return say("page.nothing") if value in (None, "") else str(value)


def _plans(subject: Subject) -> tuple[Row, ...]:
    """plan_id, province, what its file's SHA-256 begins with."""
    digests = subject.index.get("plans")
    known = digests if isinstance(digests, Mapping) else {}
    return tuple(
        (plan_id, province, str(known.get(plan_id, ""))[:_SHORT])
        for plan_id, province in subject.plans.items()
    )
