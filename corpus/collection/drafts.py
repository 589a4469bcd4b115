"""Drafts: files that somebody has handed in and that aren't published yet.

Layout: <data_dir>/publishing/drafts/<id>/
    draft.json       what is known of it
    plan<suffix>     the file, byte for byte
    lock             held by the process that reads it
    report/          the pages on which its reading can be checked

Guarantees: names that come from outside never become paths; a process that was killed is noticed.
"""

import hashlib
import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from pydantic import TypeAdapter

from corpus.collection.kept import keep, kept
from corpus.collection.records import INTERRUPTED, Draft
from corpus.files import file_faults
from corpus.settings import CorpusSettings
from corpus.turn import Turn

KEPT_FOR = timedelta(days=7)
"""How long a draft is kept after it was last worked on."""
MOST = 20
"""Drafts that are kept at a time."""
SUFFIXES = (".docx", ".pdf", ".html", ".htm", ".txt", ".md")
"""The endings of files that are taken."""

_ID = re.compile(r"[0-9a-f]{16}")
_DRAFT = TypeAdapter(Draft)
_FILE = "draft.json"
_LONGEST_NAME = 120


class Drafts:
    """The drafts of one data folder. Every method raises StorageError."""

    def __init__(
        self, settings: CorpusSettings, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.folder = settings.data_dir / "publishing" / "drafts"
        self._now = now

    def add(self, content: BinaryIO, name: str, who: str) -> Draft:
        """Keep a file that was handed in under that name by `who`. Its ending is one of SUFFIXES."""
        id, suffix = secrets.token_hex(8), suffix_of(name)
        folder = self.folder / id
        with file_faults(folder):
            folder.mkdir(mode=0o700, parents=True)
            with (folder / f"plan{suffix}").open("xb") as file:
                shutil.copyfileobj(content, file)
        with file_faults(folder), (folder / f"plan{suffix}").open("rb") as file:
            sha256, size = hashlib.file_digest(file, "sha256").hexdigest(), file.seek(0, 2)
        draft = Draft(id, shown_name(name), suffix, sha256, size, who, self._now())
        self.save(draft)
        return draft

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the newest first. Those that nobody has worked on for long are removed."""
        with file_faults(self.folder):
            names = [one.name for one in self.folder.iterdir()] if self.folder.exists() else []
        for name in names:
            if self._is_old(name):
                self.discard(name)
        found = [draft for name in names if (draft := self.get(name)) is not None]
        return tuple(sorted(found, key=lambda draft: draft.made_at, reverse=True))

    def get(self, id: str) -> Draft | None:
        """The draft of that id as it stands; None where there is none."""
        if not _ID.fullmatch(id):
            return None
        draft = kept(self.folder / id / _FILE, _DRAFT)
        if draft is None or not draft.under_way or self.turn(draft).taken:
            return draft
        # It may have ended, as it should, between the two looks.
        draft = kept(self.folder / id / _FILE, _DRAFT)
        return replace(draft, failure=INTERRUPTED) if draft and draft.under_way else draft

    def save(self, draft: Draft) -> None:
        """Keep what is known of a draft now."""
        keep(self.folder / draft.id / _FILE, _DRAFT, draft)

    def discard(self, id: str) -> None:
        """Remove a draft with its file, as far as the system lets it; nothing happens where there is none."""
        if _ID.fullmatch(id):
            shutil.rmtree(self.folder / id, ignore_errors=True)

    def turn(self, draft: Draft) -> Turn:
        """The turn at working on a draft."""
        return Turn(self.folder / draft.id / "lock")

    def file(self, draft: Draft) -> Path:
        """The file of a draft."""
        return self.folder / draft.id / f"plan{draft.suffix}"

    def report(self, draft: Draft) -> Path:
        """The folder of its report."""
        return self.folder / draft.id / "report"

    def candidate(self, draft: Draft) -> Path:
        """The folder in which the collection is put together as it would be with the draft."""
        return self.folder / draft.id / "candidate"

    def _is_old(self, name: str) -> bool:
        folder = self.folder / name
        try:
            worked_on = (folder / _FILE if (folder / _FILE).exists() else folder).stat().st_mtime
        except OSError:
            return False
        return datetime.fromtimestamp(worked_on, UTC) < self._now() - KEPT_FOR


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters, "" where it is none of SUFFIXES."""
    suffix = Path(shown_name(name)).suffix.lower()
    return suffix if suffix in SUFFIXES else ""


def shown_name(name: str) -> str:
    """A name from outside as it may be shown: its last step, printable, the end of a long one."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(filter(str.isprintable, last)).strip()[-_LONGEST_NAME:]
