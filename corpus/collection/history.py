"""The versions of a collection: its manifest as it was, each time that it was changed.

Layout, beside the manifest: history/000001.json, counting up. The files of earlier versions stay where they
are, beside the manifest; a name there is never given to other bytes.
"""

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter

from corpus.collection.kept import keep, kept
from corpus.collection.records import Act, Change, Version
from corpus.files import file_faults
from corpus.manifest import plans_of, read_file
from corpus.records import Plan

_NAME = re.compile(r"(\d{6,})\.json")
_VERSION = TypeAdapter(Version)


def sha256_of(text: str) -> str:
    """The SHA-256 of a manifest's text."""
    return hashlib.sha256(text.encode()).hexdigest()


def manifest_text(manifest: Path) -> str:
    """The text of a manifest. Raises StorageError."""
    with file_faults(manifest):
        return manifest.read_text(encoding="utf-8")


class History:
    """The versions of the collection of one manifest. Every method raises StorageError."""

    def __init__(self, manifest: Path) -> None:
        self._manifest = manifest
        self._folder = manifest.parent / "history"

    def versions(self) -> tuple[Version, ...]:
        """Every version, the newest first."""
        found = (kept(self._folder / f"{number:06d}.json", _VERSION) for number in reversed(self._numbers()))
        return tuple(version for version in found if version is not None)

    def get(self, number: int) -> Version | None:
        """The version of that number; None where there is none."""
        return kept(self._folder / f"{number:06d}.json", _VERSION)

    def newest(self) -> Version | None:
        """The newest version."""
        return next(iter(self.versions()), None)

    def add(self, change: Change, who: str, text: str, generation: str | None) -> Version:
        """Keep what the manifest is from now on."""
        number = max(self._numbers(), default=0) + 1
        version = Version(number, datetime.now(UTC), who, change, text, generation)
        with file_faults(self._folder):
            self._folder.mkdir(exist_ok=True)
        keep(self._folder / f"{number:06d}.json", _VERSION, version)
        return version

    def note_present(self) -> str:
        """The manifest's text as it stands, kept as a version where the newest has another."""
        text, newest = manifest_text(self._manifest), self.newest()
        if newest is None or newest.manifest != text:
            self.add(Change(Act.START if newest is None else Act.OUTSIDE), "", text, None)
        return text

    def plans(self, version: Version) -> tuple[Plan, ...]:
        """The plans of a version. Raises ManifestError where its manifest isn't one."""
        return plans_of(version.manifest, self._manifest)

    def check_files(self, version: Version) -> None:
        """Raise PlanFileError for the first file of the version that is gone or isn't what it was."""
        for plan in self.plans(version):
            read_file(plan, self._manifest.parent)

    def files(self) -> tuple[Path, ...]:
        """Every file that the versions need, their own records among them, as far as they are there."""
        named = {plan.source_file for version in self.versions() for plan in self.plans(version)}
        records = (self._folder / f"{number:06d}.json" for number in self._numbers())
        beside = (self._manifest.parent / name for name in sorted(named))
        return tuple(path for path in (*records, *beside) if path.is_file())

    def _numbers(self) -> list[int]:
        with file_faults(self._folder):
            names = self._folder.iterdir() if self._folder.exists() else ()
            return sorted(int(found[1]) for path in names if (found := _NAME.fullmatch(path.name)))


def since(versions: tuple[Version, ...], plans: tuple[tuple[Plan, ...], ...], plan: Plan) -> Version | None:
    """The version that brought a plan as it is now; None where it was there when versions were first kept.

    `plans`: the plans of each version; both the newest first.
    """
    found: Version | None = None
    for version, held in zip(versions, plans, strict=True):
        if plan not in held:
            break
        found = version
    return None if found is None or found.change.act is Act.START else found
