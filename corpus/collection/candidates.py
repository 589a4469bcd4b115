"""The manifest that a change would make: written beside the one in use, which it takes the place of later."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.collection.drafts import Drafts
from corpus.collection.facts import plan_of
from corpus.collection.failures import OutdatedError
from corpus.collection.history import History, sha256_of
from corpus.collection.manifest_text import with_plan, without_plan
from corpus.collection.naming import free_name, published_suffix
from corpus.collection.records import Act, Change
from corpus.errors import FileFault, ManifestError, PlanFileError
from corpus.files import file_faults, put_bytes, put_in_place
from corpus.manifest import plans_of, read_bytes, read_file
from corpus.settings import CorpusSettings


@dataclass(frozen=True)
class Candidate:
    """A manifest beside the one in use. `added`: the plan file that was put there for it, if one was."""

    path: Path
    text: str
    added: Path | None = None

    def withdraw(self) -> None:
        """Take away what was put there."""
        with file_faults(self.path):
            self.path.unlink(missing_ok=True)
            if self.added is not None:
                self.added.unlink(missing_ok=True)

    def take_effect(self, manifest: Path) -> None:
        """Take the place of the manifest in use, in one step."""
        with file_faults(manifest):
            self.path.replace(manifest)


def candidate_path(manifest: Path) -> Path:
    """Where the candidate of a manifest lies."""
    return manifest.with_name(f"{manifest.stem}.candidate{manifest.suffix}")


def candidate_for(settings: CorpusSettings, manifest: Path, text: str, change: Change) -> Candidate:
    """Write the manifest that the change makes of the one in use, whose text is `text`.

    Raises OutdatedError, ManifestError, PlanFileError where a file is not what it should be, StorageError.
    """
    added: Path | None = None
    match change.act:
        case Act.REMOVE:
            made = without_plan(text, change.plan_id)
        case Act.RESTORE:
            made = _restored(manifest, change)
        case _:
            made, added = _with_draft(settings, manifest, text, change)
    candidate = Candidate(candidate_path(manifest), made, added)
    try:
        for plan in plans_of(made, manifest):
            read_file(plan, manifest.parent)
        put_in_place(candidate.path, made.encode())
    except (ManifestError, PlanFileError):
        candidate.withdraw()
        raise
    return candidate


def _restored(manifest: Path, change: Change) -> str:
    version = History(manifest).get(change.version or 0)
    if version is None:
        raise OutdatedError(f"{manifest}: there is no version {change.version}.", "Choose another one.")
    return version.manifest


def _with_draft(
    settings: CorpusSettings, manifest: Path, text: str, change: Change
) -> tuple[str, Path | None]:
    """The manifest with the draft's plan, and its file where it wasn't there yet."""
    drafts = Drafts(settings)
    draft = drafts.get(change.draft or "")
    if draft is None or draft.facts is None or draft.base != sha256_of(text):
        raise OutdatedError(f"{manifest}: has changed since the preview.", "Preview the draft again.")
    content = read_bytes(drafts.file(draft))
    if hashlib.sha256(content).hexdigest() != draft.sha256:
        raise PlanFileError("The draft's file has changed.", "Hand it in again.", FileFault.CHANGED)
    name = free_name(manifest.parent, change.plan_id, published_suffix(draft), draft.sha256)
    plan = plan_of(draft.facts, file=name, sha256=draft.sha256)
    file = manifest.parent / name
    known = file.exists()
    if not known:
        put_bytes(file, content)
    return with_plan(text, replace(plan, plan_id=change.plan_id)), None if known else file
