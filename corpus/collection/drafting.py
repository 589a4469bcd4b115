"""The work on one draft: its file is described; with confirmed facts, its reading is previewed.

Both happen in processes of their own within limits, one at a time for the whole data folder.
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from filelock import FileLock
from pydantic import TypeAdapter, ValidationError

from corpus.collection.commands import Limits, run_command
from corpus.collection.drafts import Drafts
from corpus.collection.facts import plan_of
from corpus.collection.failures import UNREADABLE
from corpus.collection.history import manifest_text, sha256_of
from corpus.collection.manifest_text import with_plan
from corpus.collection.naming import free_name, published_suffix
from corpus.collection.place import manifest_in_use
from corpus.collection.records import Description, Draft, DraftState, Preview
from corpus.files import file_faults, put_in_place
from corpus.manifest import plans_of
from corpus.settings import CorpusSettings

READING = Limits(seconds=300, memory_mb=2048)
"""What reading a plan may take; the longest of the usual ones takes three seconds and 200 MB."""

_DESCRIPTION = TypeAdapter(Description)
_PREVIEW = TypeAdapter(Preview)
_RecordT = TypeVar("_RecordT")


def describe_draft(settings: CorpusSettings, draft: Draft) -> None:
    """Read what the draft's file says of its plan; the outcome is kept with the draft."""
    drafts = Drafts(settings)
    with _reading(settings):
        printed, failure = run_command(["add", str(drafts.file(draft)), "--describe"], READING)
    description = None if failure else _parsed(_DESCRIPTION, printed)
    if description is None:
        drafts.save(replace(draft, failure=failure or UNREADABLE))
    else:
        drafts.save(replace(draft, state=DraftState.READ, description=description))


def preview_draft(settings: CorpusSettings, draft: Draft) -> None:
    """Read the draft as part of the collection, with its confirmed facts; the outcome is kept with it."""
    drafts, manifest = Drafts(settings), manifest_in_use(settings)
    text = manifest_text(manifest)
    folder = drafts.candidate(draft)
    facts = draft.facts or {}
    plan_id = facts.get("plan_id") or ""
    asked = ["ingest", "--manifest", str(folder / manifest.name), "--report", "--json", "--only", plan_id]
    asked += ["--report-dir", str(drafts.report(draft))]
    if any(plan.plan_id == plan_id for plan in plans_of(text, manifest)):
        asked += ["--against", str(manifest)]
    _put_together(folder, manifest, text, draft, drafts.file(draft))
    with _reading(settings):
        printed, failure = run_command(asked, READING)
    preview = None if failure else _parsed(_PREVIEW, printed)
    if preview is None:
        drafts.save(replace(draft, failure=failure or UNREADABLE))
    else:
        drafts.save(replace(draft, state=DraftState.PREVIEWED, preview=preview, base=sha256_of(text)))


def _put_together(folder: Path, manifest: Path, text: str, draft: Draft, file: Path) -> None:
    """A manifest of the collection with the draft in it; the other plans' files are named where they lie."""
    candidate = text
    for plan in plans_of(text, manifest):
        lies = manifest.parent.resolve() / plan.source_file
        candidate = with_plan(candidate, replace(plan, source_file=str(lies)))
    facts = draft.facts or {}
    name = free_name(manifest.parent, facts.get("plan_id") or "", published_suffix(draft), draft.sha256)
    candidate = with_plan(candidate, plan_of(facts, file=name, sha256=draft.sha256))
    with file_faults(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / name).symlink_to(file.resolve())
    put_in_place(folder / manifest.name, candidate.encode())


@contextmanager
def _reading(settings: CorpusSettings) -> Iterator[None]:
    """Readings wait for each other, so that together they take no more than one may."""
    path = settings.data_dir / "publishing" / "reading.lock"
    with file_faults(path), FileLock(path):
        yield


def _parsed(kind: TypeAdapter[_RecordT], printed: str) -> _RecordT | None:
    try:
        return kind.validate_json(printed)
    except ValidationError as error:
        print(error, file=sys.stderr)
        return None
