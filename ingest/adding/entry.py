"""A plan put into the corpus: its file beside the manifest, byte for byte, and an entry at the end of that.

Guarantees: what the manifest holds already is left as it is; either both the file and the entry are there
afterwards, or neither.
"""

import hashlib
from dataclasses import asdict
from pathlib import Path

import tomlkit

from corpus.errors import ManifestError
from corpus.manifest import read_manifest
from corpus.records import Plan

_FIELDS = ("plan_id", "province", "issuer", "number", "issued", "title", "signer")


def check_new(manifest: Path, plan_id: str, content: bytes, suffix: str) -> str:
    """The name that a new plan's file gets. Raises ManifestError when plan or file are there already."""
    found = hashlib.sha256(content).hexdigest()
    for plan in read_manifest(manifest) if manifest.exists() else ():
        if plan.plan_id == plan_id:
            raise ManifestError(f"{manifest}: has a plan {plan_id} already.", "Give another --plan-id.")
        if plan.sha256 == found:
            raise ManifestError(
                f"{manifest}: has this file already, as {plan.plan_id}.", "Nothing is to be done."
            )
    name = plan_id + suffix
    if (manifest.parent / name).exists():
        raise ManifestError(
            f"{manifest.parent / name}: is there already.", "Move it away, or give another --plan-id."
        )
    return name


def add_plan(manifest: Path, plan: Plan, content: bytes) -> None:
    """Write the file of a plan and its entry. Raises ManifestError when they cannot be written."""
    file = manifest.parent / plan.source_file
    try:
        before = manifest.read_text(encoding="utf-8") if manifest.exists() else ""
        with file.open("xb") as opened:
            opened.write(content)
    except OSError as error:
        raise ManifestError(
            f"{error.filename}: cannot be written ({error.strerror}).",
            "Give a --manifest in a folder of yours.",
        ) from error
    renewed = manifest.with_name(manifest.name + ".new")
    try:
        renewed.write_text(f"{before.rstrip()}\n\n{entry(plan)}".lstrip(), encoding="utf-8")
        read_manifest(renewed)
        renewed.replace(manifest)
    except (OSError, ManifestError) as error:
        file.unlink()
        renewed.unlink(missing_ok=True)
        raise ManifestError(
            f"{manifest}: cannot take a new entry ({error}).", "Mend the manifest first."
        ) from error


def entry(plan: Plan) -> str:
    """The `[[plan]]` entry of a plan; what it doesn't print is left out."""
    values = asdict(plan)
    table = tomlkit.table()
    for field in _FIELDS:
        if values[field] is not None:
            table.add(field, values[field])
    table.add("file", plan.source_file)
    table.add("sha256", plan.sha256)
    tables = tomlkit.aot()
    tables.append(table)
    return tomlkit.document().add("plan", tables).as_string()
