"""A plan put into the corpus: its file beside the manifest, byte for byte, and an entry at the end of that.

Guarantees: what the manifest holds already is left as it is; either both the file and the entry are there
afterwards, or neither.
"""

import hashlib
from pathlib import Path

from corpus.collection.manifest_text import with_plan
from corpus.collection.naming import free_name
from corpus.errors import ManifestError, StorageError
from corpus.files import put_bytes, put_in_place
from corpus.manifest import plans_of, read_manifest
from corpus.records import Plan


def check_new(manifest: Path, plan_id: str, content: bytes, suffix: str) -> str:
    """The name that a new plan's file gets. Raises ManifestError when the plan is there already."""
    found = hashlib.sha256(content).hexdigest()
    for plan in read_manifest(manifest) if manifest.exists() else ():
        if plan.plan_id == plan_id:
            raise ManifestError(f"{manifest}: has a plan {plan_id} already.", "Give another --plan-id.")
        if plan.sha256 == found:
            raise ManifestError(
                f"{manifest}: has this file already, as {plan.plan_id}.", "Nothing is to be done."
            )
    return free_name(manifest.parent, plan_id, suffix, found)


def add_plan(manifest: Path, plan: Plan, content: bytes) -> None:
    """Write the file of a plan and its entry. Raises ManifestError when they cannot be written."""
    file = manifest.parent / plan.source_file
    known = file.exists()
    try:
        before = manifest.read_text(encoding="utf-8") if manifest.exists() else ""
        renewed = with_plan(before, plan)
        plans_of(renewed, manifest)
        if not known:
            put_bytes(file, content)
        put_in_place(manifest, renewed.encode())
    except (OSError, StorageError, ManifestError) as error:
        if not known:
            file.unlink(missing_ok=True)
        raise ManifestError(
            f"{manifest}: the plan cannot be written there ({error}).",
            "Mend the manifest, or give a --manifest in a folder of yours.",
        ) from error
