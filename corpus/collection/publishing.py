"""Publishing a change of the collection: the index of the new collection first, then its manifest.

Guarantees: the manifest in use is replaced in one step, and only once the index of the new one is built;
until then, and where anything fails, both stay as they were.
"""

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from corpus.collection.candidates import Candidate, candidate_for
from corpus.collection.commands import Limits, run_command
from corpus.collection.drafts import Drafts
from corpus.collection.failures import failure_of
from corpus.collection.history import History, sha256_of
from corpus.collection.place import opened_for_changes
from corpus.collection.publications import Publications
from corpus.collection.records import Failure, Publication, PublicationState
from corpus.errors import HoiKeHoachError
from corpus.index import published_generation
from corpus.settings import CorpusSettings

INDEXING = Limits(seconds=3600)
"""What building the index may take; the embedding model needs about 1 GB, which no limit is to cut short."""

_EVERY_S = 0.5
"""Between two notes of how far the index has come."""


def publish(settings: CorpusSettings, publication: Publication) -> None:
    """Do what the publication is for; its outcome is noted. For the process that holds the turn."""
    publications = Publications(settings)
    work = _Work(settings, publication)
    try:
        failure = work.do()
    except HoiKeHoachError as error:
        failure = failure_of(error)
        work.undo()
    state = PublicationState.DONE if failure is None else PublicationState.FAILED
    ended = replace(work.publication, state=state, failure=failure, ended_at=datetime.now(UTC))
    publications.save(ended)
    if failure is None and ended.change.draft is not None:
        Drafts(settings).discard(ended.change.draft)


class _Work:
    """One publication on its way. `publication`: how it stands by now."""

    def __init__(self, settings: CorpusSettings, publication: Publication) -> None:
        self.publication = publication
        self._settings = settings
        self._publications = Publications(settings)
        self._candidate: Candidate | None = None
        self._manifest: Path | None = None
        self._indexed = False

    def do(self) -> Failure | None:
        """Build the index and let the manifest take effect; why that failed, with all as it was before."""
        self._manifest = manifest = opened_for_changes(self._settings)
        history = History(manifest)
        text = history.note_present()
        candidate = candidate_for(self._settings, manifest, text, self.publication.change)
        self._candidate = candidate
        self._note(before=published_generation(self._settings), candidate=sha256_of(candidate.text))
        failure = build_index(candidate.path, self._note_progress())
        if failure is not None:
            candidate.withdraw()
            return failure
        self._indexed = True
        self._note(generation=published_generation(self._settings))
        make_effective(history, self.publication, candidate, manifest)
        return None

    def undo(self) -> None:
        """Bring back what was, as far as something was changed already."""
        if self._candidate is not None:
            self._candidate.withdraw()
        if self._indexed and self._manifest is not None:
            build_index(self._manifest, lambda *_: None)

    def _note(self, **changed: Any) -> None:
        self.publication = replace(self.publication, **changed)
        self._publications.save(self.publication)

    def _note_progress(self) -> Callable[[str, int, int], None]:
        noted = 0.0

        def note(stage: str, done: int, total: int) -> None:
            nonlocal noted
            if stage != self.publication.stage or time.monotonic() - noted > _EVERY_S:
                noted = time.monotonic()
                self._note(stage=stage, done=done, total=total)

        return note


def make_effective(history: History, publication: Publication, candidate: Candidate, manifest: Path) -> None:
    """Keep the version, then let the manifest take effect. May be done again where it broke off."""
    newest = history.newest()
    if newest is None or newest.manifest != candidate.text:
        history.add(publication.change, publication.who, candidate.text, publication.generation)
    candidate.take_effect(manifest)


def build_index(manifest: Path, progress: Callable[[str, int, int], None]) -> Failure | None:
    """Build and publish the index of a manifest in another process; why it could not be."""

    def hear(line: str) -> None:
        told = json.loads(line)
        if "stage" in told:
            progress(told["stage"], told["done"], told["total"])

    return run_command(["ingest", "--manifest", str(manifest), "--json"], INDEXING, hear)[1]
