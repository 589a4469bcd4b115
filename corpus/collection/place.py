"""Which manifest is read, and which one takes changes.

The program's own list is never written: the first change copies it, with its files, into the data folder,
and from then on everything reads that copy. A list that HOIKEHOACH_MANIFEST names is read and changed where
it is.
"""

import os
from pathlib import Path

from corpus.files import file_faults, put_in_place
from corpus.manifest import read_file, read_manifest
from corpus.settings import OWN_MANIFEST, CorpusSettings


def _in_data_folder(settings: CorpusSettings) -> Path:
    return settings.data_dir / "plans" / OWN_MANIFEST.name


def _is_own(settings: CorpusSettings) -> bool:
    return settings.manifest == OWN_MANIFEST


def manifest_in_use(settings: CorpusSettings) -> Path:
    """The manifest that reading, serving and adding go by, as it is now."""
    changed = _in_data_folder(settings)
    return changed if _is_own(settings) and changed.exists() else settings.manifest


def manifest_for_changes(settings: CorpusSettings) -> Path:
    """Where the manifest is, or will be, that a change is written to. Nothing is made by this."""
    return _in_data_folder(settings) if _is_own(settings) else settings.manifest


def opened_for_changes(settings: CorpusSettings) -> Path:
    """The manifest to change; the program's own has then been copied, files first, so never in part.

    Raises ManifestError, PlanFileError or StorageError.
    """
    target = manifest_for_changes(settings)
    if target.exists() or not _is_own(settings):
        return target
    with file_faults(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
    for plan in read_manifest(settings.manifest):
        put_in_place(target.parent / plan.source_file, read_file(plan, settings.manifest.parent))
    with file_faults(settings.manifest):
        content = settings.manifest.read_bytes()
    put_in_place(target, content)
    return target


def unwritable_folder(settings: CorpusSettings) -> Path | None:
    """The folder that keeps plans from being added because it can't be written; None where all is well."""
    wanted = (settings.data_dir, manifest_for_changes(settings).parent)
    return next((folder for folder in wanted if not _may_write(folder)), None)


def _may_write(folder: Path) -> bool:
    """Whether files can be made in the folder, or else the folder itself where it is to be."""
    # What may not be looked at counts as not there: os.access says False where Path.exists raises.
    standing = next((one for one in (folder, *folder.parents) if os.access(one, os.F_OK)), folder)
    return standing.is_dir() and os.access(standing, os.W_OK | os.X_OK)
