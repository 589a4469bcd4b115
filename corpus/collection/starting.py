"""Work on drafts and publications begun in processes of their own, which outlive whoever begins them.

Guarantees: a draft has one process at a time, and so has the collection.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from corpus.collection.drafts import Drafts
from corpus.collection.publications import Publications
from corpus.collection.records import Change, Draft, DraftState, Publication, Step
from corpus.collection.settling import last_publication
from corpus.detached import environment_of, start_detached
from corpus.settings import CorpusSettings
from corpus.turn import INHERITED

_PATIENCE_S = 3
"""Seconds in which a process that has done its work ends."""


def begin_describing(settings: CorpusSettings, draft: Draft) -> bool:
    """Read what a draft's file says; False where a process is at work on it. Raises StorageError."""
    return _begin_on(settings, replace(draft, state=DraftState.READING, failure=None), Step.DESCRIBE)


def begin_previewing(settings: CorpusSettings, draft: Draft, facts: Mapping[str, str | None]) -> bool:
    """Preview a draft with these facts; False where something is at work on it. Raises StorageError."""
    changed = replace(draft, state=DraftState.PREVIEWING, facts=facts, failure=None, preview=None, base=None)
    return _begin_on(settings, changed, Step.PREVIEW)


def begin_publishing(settings: CorpusSettings, change: Change, who: str) -> bool:
    """Publish a change; False where another one is under way. Raises StorageError."""
    last_publication(settings)  # one that was killed is settled before its record gives way
    publications = Publications(settings)
    turn = publications.turn.take(_PATIENCE_S)
    if turn is None:
        return False
    try:
        publications.save(Publication(change, who, datetime.now(UTC)))
        _launch(settings, [Step.PUBLISH], turn, settings.data_dir / "publishing" / "output.txt")
    finally:
        os.close(turn)
    return True


def _begin_on(settings: CorpusSettings, draft: Draft, step: Step) -> bool:
    drafts = Drafts(settings)
    turn = drafts.turn(draft).take(_PATIENCE_S)
    if turn is None:
        return False
    try:
        drafts.save(draft)
        _launch(settings, [step, draft.id], turn, drafts.file(draft).with_name("output.txt"))
    finally:
        os.close(turn)
    return True


def _launch(settings: CorpusSettings, arguments: list[str], turn: int, output: Path) -> None:
    command = [sys.executable, "-m", "corpus.collection", *arguments]
    start_detached(command, environment_of(settings) | {INHERITED: str(turn)}, turn, output)
