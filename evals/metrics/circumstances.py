"""What differs between two runs beside their answers: settings, index, code, versions, question files."""

import json
from collections.abc import Iterator, Mapping

from evals.metrics.records import Change
from evals.runs.records import RunHeader


def changes(before: RunHeader, after: RunHeader) -> tuple[Change, ...]:
    """Everything that differs, named as `settings.top_k`, `versions.numpy`, `questions.dev.jsonl`."""
    earlier, later = dict(_told(before)), dict(_told(after))
    names = dict.fromkeys((*later, *earlier))
    found = (Change(name, earlier.get(name), later.get(name)) for name in names)
    return tuple(change for change in found if change.before != change.after)


def _told(header: RunHeader) -> Iterator[tuple[str, str | None]]:
    subject = header.subject
    yield "url", subject.url
    yield from _flat("settings", subject.settings)
    yield from _flat("index", subject.index)
    yield "program", subject.program
    yield from _flat("questions", header.question_files)
    yield from _flat("versions", header.versions)
    yield "workers", str(header.workers)


def _flat(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Mappings within mappings by dotted names; other values as they are written in JSON, text bare."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(f"{name}.{key}", inner)
    else:
        yield name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
